using JobGen.CompilerServices;
using JobGen.Interop;

namespace JobGen;

/// <summary>What is thrown where Windows refuses notification limits, depending on what is known of its version.</summary>
internal static unsafe class NotificationErrors
{
    internal const string Limit = "NotificationLimit";

    /// <summary>Whether Windows has the class is not known, or does not matter.</summary>
    internal static JobException SetFailed(
        int error, JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire, string? applied) =>
        JobLimitErrors.SetFailed(error, (int)version, NotificationClass.BytesOf(version, wire), Limit, applied);

    /// <summary>Windows has the class, so that its 87 is about what was passed.</summary>
    internal static JobException ValueRefused(
        JOBOBJECTINFOCLASS version, JOBOBJECT_NOTIFICATION_LIMIT_INFORMATION_2* wire, string? applied)
    {
        if (wire->LimitFlags == 0)
        {
            return Exception("It is on, and Windows refuses to switch it off.", applied);
        }

        LimitFindings findings = LimitRefusals.Explain((int)version, NotificationClass.BytesOf(version, wire));
        string remedy = findings.Limits is null
            ? $"One of the values is wrong, since this Windows has {LimitClasses.NameOf((int)version)}: "
                + $"{NotificationWire.ToThresholds(*wire)}."
            : findings.Text!;
        return Exception(remedy, applied);
    }

    /// <summary>This Windows is older than what was asked of it.</summary>
    internal static JobException NeedsWindows10(uint flags, string? applied)
    {
        List<string> names = [];
        Add(NotificationFlags.JobMemoryLow, nameof(NotificationThresholds.JobMemoryLow));
        Add(NotificationFlags.IoRate, nameof(NotificationThresholds.IoRateTolerance));
        Add(NotificationFlags.NetRate, nameof(NotificationThresholds.NetRateTolerance));
        return Exception($"This Windows does not have {string.Join(", ", names)}: it needs {LimitClasses.Windows10} or later.", applied);

        void Add(uint flag, string name)
        {
            if ((flags & flag) != 0)
            {
                names.Add(name);
            }
        }
    }

    private static JobException Exception(string remedy, string? applied) =>
        new(Win32Errors.InvalidParameter, "SetInformationJobObject", Limit, remedy + JobLimitErrors.AppliedBefore(applied));
}
