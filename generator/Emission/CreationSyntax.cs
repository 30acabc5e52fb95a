using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The constructor, the declared limits, and the ways to create and open a job.</summary>
internal static class CreationSyntax
{
    private const string Access = "global::JobGen.JobAccess access = global::JobGen.JobAccess.AllAccess";
    private const string Name = "string? name = null";
    private const string Security = "global::JobGen.JobSecurity? security = null";
    private const string Opened = "name, access, out " + RuntimeNames.Initializer + " opened";
    private const string NotNullWhenTrue = "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)]";
    private const string Creation = RuntimeNames.Services + "PolicyCreation";

    // Whoever holds an instance has come through one of these, so that only newer limits need to say more.
    private static readonly string AnyWindows = $"[{Platforms.Attribute(Platforms.Windows)}]";

    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        WriteConstruction(writer, syntax);
        WriteDeclaredLimits(writer, syntax);
        WriteCreate(writer, syntax);
        WriteOpen(writer, syntax);
    }

    private static void WriteConstruction(CodeWriter writer, PolicySyntax syntax)
    {
        foreach (LimitGroup group in syntax.Groups)
        {
            group.Class.WriteFields(writer, group);
        }

        writer.Lines($$"""
            private {{syntax.Name}}({{RuntimeNames.Initializer}} initializer) : base(initializer) { }

            /// <summary>Changes several limits at once.</summary>
            /// <param name="limits">The limits in force, to be changed in place.</param>
            public delegate void LimitsUpdate(ref Limits limits);

            """);
    }

    private static void WriteDeclaredLimits(CodeWriter writer, PolicySyntax syntax)
    {
        writer.Line("/// <inheritdoc/>");
        Limit[] declared = [.. syntax.Policy.Limits.Where(limit => limit.DeclaredValue is not null)];
        if (declared.Length < 2)
        {
            string value = declared.Length == 0
                ? "default(Limits)"
                : $"new Limits {{ {declared[0].Name} = {declared[0].DeclaredValue} }}";
            writer.Line($"public static Limits DeclaredLimits => {value};");
            return;
        }

        using (writer.Open("public static Limits DeclaredLimits => new Limits", "};"))
        {
            foreach (Limit limit in declared)
            {
                writer.Line($"{limit.Name} = {limit.DeclaredValue},");
            }
        }
    }

    private static void WriteCreate(CodeWriter writer, PolicySyntax syntax)
    {
        // The limits that are given are guarded where they are set.
        string declaredWindows = $"[{Platforms.Attribute(syntax.DeclaredPlatform ?? Platforms.Windows)}]";
        string newJob = $"new {syntax.Name}({RuntimeNames.PolicyServices}";
        string create = $"{newJob}.Create({CreateName(syntax)}, security))";
        writer.Lines($$"""

            /// <inheritdoc/>
            {{declaredWindows}}
            public static {{syntax.Name}} Create({{Name}}) => Create(DeclaredLimits, name);

            /// <inheritdoc/>
            [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1), {{Platforms.Attribute(Platforms.Windows)}}]
            public static {{syntax.Name}} Create(in Limits limits, {{Name}}, {{Security}}) =>
                {{Creation}}.WithLimits({{create}}, in limits);

            /// <inheritdoc/>
            {{declaredWindows}}
            public static {{syntax.Name}} CreateNew(string name) => CreateNew(name, DeclaredLimits);

            /// <inheritdoc/>
            {{AnyWindows}}
            public static {{syntax.Name}} CreateNew(string name, in Limits limits, {{Security}}) =>
                {{Creation}}.WithLimits({{newJob}}.CreateNew(name, security)), in limits);

            /// <inheritdoc/>
            {{AnyWindows}}
            public static {{syntax.Name}} CreateBestEffort(out Limits refused, {{Name}}) =>
                CreateBestEffort(DeclaredLimits, out refused, name);

            /// <inheritdoc/>
            {{AnyWindows}}
            public static {{syntax.Name}} CreateBestEffort(in Limits limits, out Limits refused, {{Name}}, {{Security}}) =>
                {{Creation}}.BestEffort({{create}}, in limits, out refused);
            """);
    }

    private static string CreateName(PolicySyntax syntax) =>
        syntax.Policy.ObjectName is { } name ? $"name ?? {Literals.Of(name)}" : "name";

    private static void WriteOpen(CodeWriter writer, PolicySyntax syntax) => writer.Lines($$"""

        /// <inheritdoc/>
        {{AnyWindows}}
        public static {{syntax.Name}} Open(string name, {{Access}}) =>
            new {{syntax.Name}}({{RuntimeNames.PolicyServices}}.Open(name, access));

        /// <inheritdoc/>
        {{AnyWindows}}
        public static bool TryOpen(string name, {{NotNullWhenTrue}} out {{syntax.Name}}? job, {{Access}}) =>
            (job = {{RuntimeNames.PolicyServices}}.TryOpen({{Opened}}) ? new {{syntax.Name}}(opened) : null) is not null;
        """);
}
