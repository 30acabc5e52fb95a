using JobGen.Generator.InformationClasses;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>
/// The file-local stubs and wire structures. Another generator's output cannot be seen, so the stubs are what LibraryImport
/// would have written: blittable, exact, and with the last error read in the next statement.
/// </summary>
internal static class NativeSyntax
{
    public static bool IsNeeded(PolicySyntax syntax) =>
        Native(syntax).Any() || CounterClass.For(syntax.Policy.Counters).Any();

    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        LimitGroup[] groups = [.. Native(syntax)];
        CounterClass[] counters =
        [
            .. CounterClass.For(syntax.Policy.Counters)
                .Where(counter => groups.All(group => group.Class.Member!.Value != counter.Member)),
        ];
        using (writer.Open($"namespace {NativeNames.Namespace}"))
        {
            WriteConstants(writer, groups);
            WriteClasses(writer, groups, counters);
            WriteKernel32(writer, groups, counters);
            WriteStructs(writer, groups, counters);
        }
    }

    private static IEnumerable<LimitGroup> Native(PolicySyntax syntax) => syntax.Groups.Where(group => group.Class.Member is not null);

    private static void WriteConstants(CodeWriter writer, LimitGroup[] groups)
    {
        NativeConstant[] constants = [.. groups.SelectMany(group => group.Class.Constants(group.Limits)).Distinct()];
        if (constants.Length == 0)
        {
            return;
        }

        using (writer.Open("file static class WinNT"))
        {
            foreach (NativeConstant constant in constants)
            {
                writer.Line(constant.Declaration);
            }
        }

        writer.Line();
    }

    private static void WriteClasses(CodeWriter writer, LimitGroup[] groups, CounterClass[] counters)
    {
        using (writer.Open("file enum JOBOBJECTINFOCLASS"))
        {
            foreach (NativeConstant member in groups.Select(group => group.Class.Member!.Value)
                .Concat(counters.Select(counter => counter.Member))
                .OrderBy(member => member.Value))
            {
                writer.Line($"{member.Name} = {Literals.Of((int)member.Value)},");
            }
        }

        writer.Line();
    }

    private static void WriteKernel32(CodeWriter writer, LimitGroup[] groups, CounterClass[] counters)
    {
        writer.Line(PolicySyntax.GeneratedCode);
        using (writer.Open("file static unsafe class Kernel32"))
        {
            bool isFirst = true;
            foreach (LimitGroup group in groups)
            {
                Separate(writer, ref isFirst);
                group.Class.WriteNativeMethods(writer, group.Limits);
            }

            foreach (CounterClass counter in counters)
            {
                Separate(writer, ref isFirst);
                StructClass.WriteNativeQuery(writer, counter.StructName, counter.Member, static _ => { }, isOffWhereMissing: false);
            }

            if (groups.Length != 0)
            {
                WriteStub(writer, $"int SetInformationJobObject({NativeNames.Handle} job, JOBOBJECTINFOCLASS informationClass, void* information, uint length)");
            }

            WriteStub(
                writer,
                $"int QueryInformationJobObject({NativeNames.Handle} job, JOBOBJECTINFOCLASS informationClass, void* information, uint length, uint* returnLength)");
        }
    }

    private static void Separate(CodeWriter writer, ref bool isFirst)
    {
        if (!isFirst)
        {
            writer.Line();
        }

        isFirst = false;
    }

    private static void WriteStub(CodeWriter writer, string signature) => writer.Lines($"""

        [global::System.Runtime.InteropServices.DllImport("kernel32.dll", ExactSpelling = true)]
        [global::System.Runtime.InteropServices.DefaultDllImportSearchPaths(global::System.Runtime.InteropServices.DllImportSearchPath.System32)]
        private static extern {signature};
        """);

    private static void WriteStructs(CodeWriter writer, LimitGroup[] groups, CounterClass[] counters)
    {
        bool hasIoCounters = false;
        foreach (LimitGroup group in groups)
        {
            writer.Line();
            group.Class.WriteStructs(writer);
            hasIoCounters |= group.Class == InformationClass.ExtendedLimits;
        }

        foreach (CounterClass counter in counters)
        {
            writer.Line();
            CounterStructs.Write(writer, counter, ref hasIoCounters);
        }
    }
}
