using JobGen.Generator.Emission;

namespace JobGen.Generator.InformationClasses;

/// <summary><c>IO_COUNTERS</c>, which two other structures hold.</summary>
internal static class IoCounters
{
    public static void Write(CodeWriter writer) => writer.Lines("""
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
        file struct IO_COUNTERS
        {
            internal ulong ReadOperationCount;
            internal ulong WriteOperationCount;
            internal ulong OtherOperationCount;
            internal ulong ReadTransferCount;
            internal ulong WriteTransferCount;
            internal ulong OtherTransferCount;
        }
        """);
}
