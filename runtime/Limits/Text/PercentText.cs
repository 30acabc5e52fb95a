using System.Globalization;
using JobGen.Interop;

namespace JobGen;

/// <summary>Shares of the machine as text: <c>33.33%</c> or, when read, <c>1.5 cpus</c>.</summary>
internal static class PercentText
{
    internal static string Format(double percent) => string.Create(CultureInfo.InvariantCulture, $"{percent}%");

    internal static bool TryParse(ReadOnlySpan<char> text, out double percent)
    {
        percent = 0;
        if (!LimitParsing.TryMeasure(text, out decimal number, out ReadOnlySpan<char> unit))
        {
            return false;
        }

        if (unit.Is("%"))
        {
            percent = (double)number;
            return true;
        }

        if (unit.Is("cpus") || unit.Is("cpu"))
        {
            percent = (double)number * 100 / CountProcessors();
            return true;
        }

        return false;
    }

    // Environment.ProcessorCount is what this process may use, which its own job or affinity can make less.
    private static uint CountProcessors()
    {
        const ushort AllGroups = 0xFFFF;
        try
        {
            uint processors = Kernel32.GetActiveProcessorCount(AllGroups);
            return processors == 0 ? (uint)Environment.ProcessorCount : processors;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // Settings are checked on other systems too, where no job can be made from them.
            return (uint)Environment.ProcessorCount;
        }
    }
}
