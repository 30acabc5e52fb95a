using JobGen.Model.Abi;

namespace JobGen.Model.Classes;

/// <summary>JOBOBJECT_BASIC_LIMIT_INFORMATION, which class 9 begins with.</summary>
internal static class BasicLimitFields
{
    private const string Name = "JOBOBJECT_BASIC_LIMIT_INFORMATION";
    internal static readonly int Size = AbiLayout.Size(Name);
    private static readonly int _perProcessUserTimeLimit = AbiLayout.Offset(Name, "PerProcessUserTimeLimit");
    private static readonly int _perJobUserTimeLimit = AbiLayout.Offset(Name, "PerJobUserTimeLimit");
    private static readonly int _limitFlags = AbiLayout.Offset(Name, "LimitFlags");
    private static readonly int _minimumWorkingSetSize = AbiLayout.Offset(Name, "MinimumWorkingSetSize");
    private static readonly int _maximumWorkingSetSize = AbiLayout.Offset(Name, "MaximumWorkingSetSize");
    private static readonly int _activeProcessLimit = AbiLayout.Offset(Name, "ActiveProcessLimit");
    private static readonly int _affinity = AbiLayout.Offset(Name, "Affinity");
    private static readonly int _priorityClass = AbiLayout.Offset(Name, "PriorityClass");
    private static readonly int _schedulingClass = AbiLayout.Offset(Name, "SchedulingClass");

    private const uint NormalPriorityClass = 0x20;
    private const uint UsualSchedulingClass = 5;

    /// <summary>Takes the values whose flags are on. What is no priority class becomes the normal one, as in kernel32 of ReactOS.</summary>
    internal static JobLimits Read(ReadOnlySpan<byte> input)
    {
        JobLimits limits = new() { Flags = Wire.Read<uint>(input, _limitFlags) };
        if (limits.Has(LimitFlags.ProcessTime))
        {
            limits.PerProcessUserTimeLimit = Wire.Read<long>(input, _perProcessUserTimeLimit);
        }

        if (limits.Has(LimitFlags.JobTime))
        {
            limits.PerJobUserTimeLimit = Wire.Read<long>(input, _perJobUserTimeLimit);
        }

        if (limits.Has(LimitFlags.WorkingSet))
        {
            limits.MinimumWorkingSetSize = Wire.Read<ulong>(input, _minimumWorkingSetSize);
            limits.MaximumWorkingSetSize = Wire.Read<ulong>(input, _maximumWorkingSetSize);
        }

        if (limits.Has(LimitFlags.ActiveProcess))
        {
            limits.ActiveProcessLimit = Wire.Read<uint>(input, _activeProcessLimit);
        }

        if (limits.Has(LimitFlags.Affinity))
        {
            limits.Affinity = Wire.Read<ulong>(input, _affinity);
        }

        if (limits.Has(LimitFlags.PriorityClass))
        {
            uint priorityClass = Wire.Read<uint>(input, _priorityClass);
            limits.PriorityClass = LimitRules.PriorityLevel(priorityClass) < 0 ? NormalPriorityClass : priorityClass;
        }

        if (limits.Has(LimitFlags.SchedulingClass))
        {
            limits.SchedulingClass = Wire.Read<uint>(input, _schedulingClass);
        }

        return limits;
    }

    /// <summary>A priority and a scheduling class are read whether they are limits or not.</summary>
    internal static void Write(Span<byte> output, in JobLimits limits, uint flags)
    {
        Wire.Write(output, _perProcessUserTimeLimit, limits.PerProcessUserTimeLimit);
        Wire.Write(output, _perJobUserTimeLimit, limits.PerJobUserTimeLimit);
        Wire.Write(output, _limitFlags, flags);
        Wire.Write(output, _minimumWorkingSetSize, limits.MinimumWorkingSetSize);
        Wire.Write(output, _maximumWorkingSetSize, limits.MaximumWorkingSetSize);
        Wire.Write(output, _activeProcessLimit, limits.ActiveProcessLimit);
        Wire.Write(output, _affinity, limits.Affinity);
        Wire.Write(output, _priorityClass, limits.Has(LimitFlags.PriorityClass) ? limits.PriorityClass : NormalPriorityClass);
        Wire.Write(output, _schedulingClass, limits.Has(LimitFlags.SchedulingClass) ? limits.SchedulingClass : UsualSchedulingClass);
    }
}
