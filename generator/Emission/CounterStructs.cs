using JobGen.Generator.InformationClasses;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The wire structures of the accounting classes.</summary>
internal static class CounterStructs
{
    public static void Write(CodeWriter writer, CounterClass counter, ref bool hasIoCounters)
    {
        if (counter.IsMemory)
        {
            ExtendedLimitInformation.WriteStructs(writer, withIoCounters: !hasIoCounters);
            hasIoCounters = true;
            return;
        }

        if ((counter.Groups & CounterGroups.Network) != 0)
        {
            WriteNetwork(writer);
            return;
        }

        WriteBasic(writer);
        if ((counter.Groups & CounterGroups.Io) != 0)
        {
            WriteBasicAndIo(writer, withIoCounters: !hasIoCounters);
            hasIoCounters = true;
        }
    }

    private static void WriteBasic(CodeWriter writer) => writer.Lines("""
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
        file struct JOBOBJECT_BASIC_ACCOUNTING_INFORMATION
        {
            internal long TotalUserTime;
            internal long TotalKernelTime;
            internal long ThisPeriodTotalUserTime;
            internal long ThisPeriodTotalKernelTime;
            internal uint TotalPageFaultCount;
            internal uint TotalProcesses;
            internal uint ActiveProcesses;
            internal uint TotalTerminatedProcesses;
        }
        """);

    private static void WriteBasicAndIo(CodeWriter writer, bool withIoCounters)
    {
        writer.Line();
        if (withIoCounters)
        {
            IoCounters.Write(writer);
            writer.Line();
        }

        writer.Lines("""
            [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
            file struct JOBOBJECT_BASIC_AND_IO_ACCOUNTING_INFORMATION
            {
                internal JOBOBJECT_BASIC_ACCOUNTING_INFORMATION BasicInfo;
                internal IO_COUNTERS IoInfo;
            }
            """);
    }

    private static void WriteNetwork(CodeWriter writer) => writer.Lines("""
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Sequential)]
        file struct JOBOBJECT_NETWORK_ACCOUNTING_INFORMATION
        {
            internal ulong DataBytesIn;
            internal ulong DataBytesOut;
        }
        """);
}
