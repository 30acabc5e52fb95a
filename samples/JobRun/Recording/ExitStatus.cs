using System.Globalization;

namespace JobGen.JobRun.Recording;

/// <summary>What the exit code of a process says.</summary>
internal static class ExitStatus
{
    // NTSTATUS codes of severity "error" begin here: https://learn.microsoft.com/windows-hardware/drivers/kernel/using-ntstatus-values
    private const uint FirstError = 0xC0000000;
    private const uint LargestPlainCode = 0xFFFF;

    /// <summary>STATUS_CONTROL_C_EXIT: Windows calls that an abnormal end too, and it is no crash.</summary>
    internal static bool IsControlC(uint? exitCode) => exitCode == 0xC000013A;

    internal static bool IsCrash(uint exitCode) => exitCode >= FirstError && !IsControlC(exitCode);

    /// <summary>Such as <c>3</c>, <c>0xC0000005</c>, <c>ended by Ctrl+C</c>.</summary>
    internal static string Text(uint exitCode) => IsControlC(exitCode) ? "ended by Ctrl+C" : Number(exitCode);

    // Status codes are known by their hexadecimal form.
    private static string Number(uint exitCode) => exitCode <= LargestPlainCode
        ? exitCode.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"0x{exitCode:X8}");
}
