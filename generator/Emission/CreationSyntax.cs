using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The constructor, the declared limits, and the ways to create and open a job.</summary>
internal static class CreationSyntax
{
    private const string NameDoc =
        "/// <param name=\"name\">The kernel object name; <see langword=\"null\"/> for the declared one, empty for none.</param>";

    private const string ErrorDoc = """
        /// <exception cref="global::JobGen.JobException">Windows refused the name (5, 6, 123, 161) or a limit; the new job is closed.</exception>
        /// <exception cref="global::System.PlatformNotSupportedException">This is not Windows.</exception>
        """;

    // Whoever holds an instance has come through one of these, so that only newer limits need to say more.
    private static readonly string AnyWindows = $"[{Platforms.Attribute(Platforms.Windows)}]";

    public static void Write(CodeWriter writer, PolicySyntax syntax)
    {
        WriteDeclaredLimits(writer, syntax);
        WriteCreate(writer, syntax);
        WriteCreateNew(writer, syntax);
        WriteOpen(writer, syntax);
    }

    private static void WriteDeclaredLimits(CodeWriter writer, PolicySyntax syntax)
    {
        string[] values = [.. syntax.Policy.Limits
            .Where(limit => limit.DeclaredValue is not null)
            .Select(limit => $"{limit.Name} = {limit.DeclaredValue},")];
        if (values.Length == 0)
        {
            writer.Line("private static readonly Limits _declaredLimits = default;");
        }
        else
        {
            using (writer.OpenStatement("private static readonly Limits _declaredLimits = new()"))
            {
                foreach (string value in values)
                {
                    writer.Line(value);
                }
            }
        }

        writer.Lines($$"""

            private {{syntax.Name}}({{RuntimeNames.Initializer}} initializer)
                : base(initializer)
            {
            }

            /// <summary>Changes several limits at once, in <see cref="Update"/>.</summary>
            /// <param name="limits">The limits in force, to be changed in place.</param>
            public delegate void LimitsUpdate(ref Limits limits);

            /// <summary>The limits that the attributes declare.</summary>
            public static Limits DeclaredLimits => _declaredLimits;

            """);
    }

    private static void WriteCreate(CodeWriter writer, PolicySyntax syntax) => writer.Lines($$"""
        /// <summary>Creates a job with the declared limits, or opens the job of that name and applies nothing to it.</summary>
        {{NameDoc}}
        /// <returns>The job; <see cref="global::JobGen.JobObject.CreatedNew"/> says whether it was created.</returns>
        {{ErrorDoc}}
        {{WindowsOfDeclared(syntax)}}
        public static {{syntax.Name}} Create(string? name = null) => Create(in _declaredLimits, name);

        /// <summary>Creates a job with the given limits, or opens the job of that name and applies nothing to it.</summary>
        /// <param name="limits">The limits; what is not set in them is off.</param>
        {{NameDoc}}
        /// <param name="security">The security descriptor and the inheritance of the handle; <see langword="null"/> for the defaults.</param>
        /// <returns>The job; <see cref="global::JobGen.JobObject.CreatedNew"/> says whether it was created.</returns>
        {{ErrorDoc}}
        [global::System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
        {{AnyWindows}}
        public static {{syntax.Name}} Create(in Limits limits, string? name = null, global::JobGen.JobSecurity? security = null)
        {
            {{syntax.Name}} job = new({{RuntimeNames.PolicyServices}}.Create({{CreateName(syntax)}}, security));
            if (job.CreatedNew)
            {
                job.ApplyToNew(in limits);
            }

            return job;
        }

        """);

    // The limits that are given are guarded where they are set.
    private static string WindowsOfDeclared(PolicySyntax syntax) =>
        $"[{Platforms.Attribute(syntax.DeclaredPlatform ?? Platforms.Windows)}]";

    private static string CreateName(PolicySyntax syntax) =>
        syntax.Policy.ObjectName is { } name ? $"name ?? {Literals.Of(name)}" : "name";

    private static void WriteCreateNew(CodeWriter writer, PolicySyntax syntax) => writer.Lines($$"""
        /// <summary>Creates a job with the declared limits, and throws where the name is taken.</summary>
        /// <param name="name">The kernel object name.</param>
        /// <returns>The new job.</returns>
        /// <exception cref="global::JobGen.JobException">The name is taken: 183.</exception>
        {{ErrorDoc}}
        {{WindowsOfDeclared(syntax)}}
        public static {{syntax.Name}} CreateNew(string name) => CreateNew(name, in _declaredLimits);

        /// <summary>Creates a job with the given limits, and throws where the name is taken.</summary>
        /// <param name="name">The kernel object name.</param>
        /// <param name="limits">The limits; what is not set in them is off.</param>
        /// <param name="security">The security descriptor and the inheritance of the handle; <see langword="null"/> for the defaults.</param>
        /// <returns>The new job.</returns>
        /// <exception cref="global::JobGen.JobException">The name is taken: 183.</exception>
        {{ErrorDoc}}
        {{AnyWindows}}
        public static {{syntax.Name}} CreateNew(string name, in Limits limits, global::JobGen.JobSecurity? security = null)
        {
            {{syntax.Name}} job = new({{RuntimeNames.PolicyServices}}.CreateNew(name, security));
            job.ApplyToNew(in limits);
            return job;
        }

        """);

    private static void WriteOpen(CodeWriter writer, PolicySyntax syntax) => writer.Lines($$"""
        /// <summary>Opens an existing job and applies nothing to it.</summary>
        /// <param name="name">The kernel object name.</param>
        /// <param name="access">The rights to ask for: no more than are needed.</param>
        /// <returns>The job.</returns>
        /// <exception cref="global::JobGen.JobException">There is no such job (2), or it was refused (5, 6, 123, 161).</exception>
        /// <exception cref="global::System.PlatformNotSupportedException">This is not Windows.</exception>
        {{AnyWindows}}
        public static {{syntax.Name}} Open(string name, global::JobGen.JobAccess access = global::JobGen.JobAccess.AllAccess) =>
            new({{RuntimeNames.PolicyServices}}.Open(name, access));

        /// <summary>Opens an existing job, or says that there is none.</summary>
        /// <param name="name">The kernel object name.</param>
        /// <param name="job">The job.</param>
        /// <param name="access">The rights to ask for: no more than are needed.</param>
        /// <returns><see langword="false"/> only where no object of that name exists (error 2).</returns>
        /// <exception cref="global::JobGen.JobException">It was refused (5, 6, 123, 161).</exception>
        /// <exception cref="global::System.PlatformNotSupportedException">This is not Windows.</exception>
        {{AnyWindows}}
        public static bool TryOpen(
            string name,
            [global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {{syntax.Name}}? job,
            global::JobGen.JobAccess access = global::JobGen.JobAccess.AllAccess)
        {
            job = {{RuntimeNames.PolicyServices}}.TryOpen(name, access, out {{RuntimeNames.Initializer}} opened) ? new(opened) : null;
            return job is not null;
        }

        """);
}
