using JobGen.Generator.Tests.Driver;

namespace JobGen.Generator.Tests.Robustness;

/// <summary>Consumers whose own namespaces, types and members are called like what generated code uses.</summary>
public sealed class ShadowingTests
{
    private const string Attributes = """
        [global::JobGen.JobPolicy, global::JobGen.KillOnJobClose, global::JobGen.JobMemoryLimit(4096), global::JobGen.CpuRateControl(HardCap = 5)]
        [global::JobGen.JobTimeLimit(Seconds = 1, AtLimit = global::JobGen.EndOfJobTimeAction.Post), global::JobGen.AffinityLimit(1)]
        [global::JobGen.UIRestrictions(global::JobGen.UIRestrictions.Desktop), global::JobGen.NetRateControl, global::JobGen.IoRateControl]
        [global::JobGen.NotificationLimit(JobMemory = 4096), global::JobGen.PriorityClassLimit, global::JobGen.WorkingSetLimit]
        """;

    private const string FewAttributes =
        "[global::JobGen.JobPolicy, global::JobGen.KillOnJobClose, global::JobGen.CpuRateControl, global::JobGen.JobCounters(0)]";

    private static readonly string[] _names =
    [
        "System", "JobGen", "Kernel32", "WinNT", "Native", "NativeApi", "Span", "ReadOnlySpan", "Nullable", "TimeSpan", "HashCode",
        "Marshal", "DllImport", "JobObject", "JobException", "JobHandleLease", "JobLimitErrors", "Attribute", "Object", "String",
        "IO_COUNTERS", "JOBOBJECTINFOCLASS", "JOBOBJECT_EXTENDED_LIMIT_INFORMATION", "CpuRate", "NetRate", "IoRates", "ByteSize",
        "ProcessorAffinity", "WorkingSetRange", "NotificationThresholds", "CompilerServices", "Diagnostics", "Text", "Runtime",
        "IEquatable", "ArgumentNullException", "Generated", "global", "sizeof", "nint", "nuint", "var", "dynamic", "nameof", "notnull",
        "unmanaged", "field", "file", "scoped", "record", "required", "extension", "_",
    ];

    // What the bodies of generated members call their locals.
    private static readonly string[] _locals =
        ["job", "limits", "extended", "basic", "flags", "counters", "information", "value", "error", "change", "before", "applied", "isNew"];

    [Fact]
    public void Everything_around_the_policy_at_once()
    {
        string types = string.Concat(_names.Select(name => $"internal sealed class @{name};\n"));
        PolicyDriver.Run($$"""
            #pragma warning disable CS8981
            namespace App
            {
                {{Attributes}}
                internal sealed partial class Sandbox;

                {{string.Concat(_names.Select(name => $"namespace @{name} {{ internal sealed class Inner; }}\n"))}}
            }

            namespace Types { {{Attributes}} internal sealed partial class Sandbox; {{types}} }

            namespace Outer
            {
                internal partial class Outermost { {{Attributes}} internal sealed partial class Sandbox; {{types}} }
            }
            """);
    }

    [Fact]
    public void Namespaces_that_hold_the_policy() => PolicyDriver.Run(Each(name => $$"""
        namespace App.@{{name}}.Deeper { {{FewAttributes}} internal sealed partial class Sandbox; }
        """));

    [Fact]
    public void Types_that_hold_the_policy() => PolicyDriver.Run(Each(name => $$"""
        namespace App { internal static partial class @{{name}} { {{FewAttributes}} internal sealed partial class Sandbox; } }
        """));

    [Fact]
    public void The_policy_itself() => PolicyDriver.Run(Each(name => $$"""
        namespace App { {{FewAttributes}} internal sealed partial class @{{name}}; }
        """));

    [Fact]
    public void Members_of_the_policy() => PolicyDriver.Run($$"""
        #pragma warning disable CS8981
        namespace App;
        {{Attributes}}
        internal sealed partial class WithProperties { {{Members(name => $"internal int @{name} {{ get; set; }}")}} }
        {{Attributes}}
        internal sealed partial class WithFields { {{Members(name => $"internal static readonly string @{name} = string.Empty;")}} }
        {{Attributes}}
        internal sealed partial class WithMethods { {{Members(name => $"internal void @{name}(int number) => number++;")}} }
        {{Attributes}}
        internal sealed partial class WithTypes { {{Members(name => $"internal sealed class @{name};")}} }
        """);

    [Fact]
    public void Types_in_the_global_namespace()
    {
        string types = string.Concat(_names.Except(["System", "JobGen"]).Select(name => $"internal sealed class @{name};\n"));
        PolicyDriver.Run($$"""
            #pragma warning disable CS8981
            {{types}}
            {{Attributes}}
            internal sealed partial class Sandbox;
            namespace App { {{Attributes}} internal sealed partial class Sandbox; }
            """);
    }

    [Theory]
    [InlineData("JobGen")]
    [InlineData("JobGen.NativeApi")]
    [InlineData("JobGen.CompilerServices.App")]
    [InlineData("System")]
    [InlineData("App.JobGen.System.Kernel32")]
    public void Policies_inside_namespaces_of_others(string space) => PolicyDriver.Run($$"""
        namespace {{space}};
        {{Attributes}}
        internal sealed partial class Sandbox;
        """);

    [Fact]
    public void Usings_that_bring_the_same_names_in() => PolicyDriver.Run(
        $$"""
        namespace App;
        {{Attributes}}
        internal sealed partial class Sandbox;
        """,
        """
        global using Kernel32 = App.Decoys.Kernel32;
        global using Limits = App.Decoys.Kernel32;
        global using static App.Decoys.Kernel32;
        namespace App.Decoys;
        internal static class Kernel32 { internal static void Set(nint a, int b, string? c) => _ = (a, b, c); internal const int sizeOf = 1; }
        """);

    [Fact]
    public void Global_aliases_of_every_name() => PolicyDriver.Run(
        $$"""
        namespace App;
        {{Attributes}}
        internal sealed partial class Sandbox;
        """,
        "#pragma warning disable CS8981\n"
        + string.Concat(_names.Append("App").Append("Sandbox").Distinct().Select(name => $"global using @{name} = App.Decoy;\n"))
        + "namespace App; internal static class Decoy;");

    private static string Each(Func<string, string> source) =>
        "#pragma warning disable CS8981\n" + string.Join('\n', _names.Select(source));

    private static string Members(Func<string, string> source) => string.Join(' ', _names.Concat(_locals).Select(source));
}
