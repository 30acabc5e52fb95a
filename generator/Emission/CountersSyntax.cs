using JobGen.Generator.InformationClasses;
using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The nested <c>Counters</c> and the methods that read them.</summary>
internal static class CountersSyntax
{
    public static void WriteReaders(CodeWriter writer, PolicySyntax syntax)
    {
        CounterGroups groups = syntax.Policy.Counters;
        CounterClass[] classes = [.. CounterClass.For(groups)];
        string? platform = (groups & CounterGroups.Network) == 0 ? null : Platforms.Windows11;
        writer.Lines($$"""
            /// <summary>Reads the job's counters with {{classes.Length}} kernel call{{(classes.Length == 1 ? string.Empty : "s")}}.</summary>
            /// <returns>The counters.</returns>
            /// <exception cref="global::JobGen.JobException">The query failed: 5 without the right to query.</exception>
            """);
        WritePlatform(writer, platform);
        writer.Lines($$"""
            public Counters ReadCounters()
            {
                ReadCounters(out Counters counters);
                return counters;
            }

            /// <summary>Reads the job's counters with {{classes.Length}} kernel call{{(classes.Length == 1 ? string.Empty : "s")}}.</summary>
            /// <param name="counters">The counters.</param>
            /// <exception cref="global::JobGen.JobException">The query failed: 5 without the right to query.</exception>
            """);
        if (platform is not null)
        {
            writer.Line("/// <remarks>Network counters need Windows 11; older versions answer 87.</remarks>");
        }

        WritePlatform(writer, platform);
        using (writer.Open("public void ReadCounters(out Counters counters)"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            foreach (CounterClass counterClass in classes)
            {
                writer.Line();
                writer.Line($"{NativeNames.Struct(counterClass.StructName)} {counterClass.Variable};");
                writer.Line($"{NativeNames.Kernel32}.Query(job.Value, &{counterClass.Variable});");
            }

            writer.Line();
            using (writer.OpenStatement("counters = new Counters"))
            {
                foreach (CounterClass counterClass in classes)
                {
                    foreach (Counter counter in Members(groups & counterClass.Groups))
                    {
                        writer.Line($"{counter.Name} = {counter.FromWire(counterClass.Variable, counterClass.IsBasicAlone)},");
                    }
                }
            }
        }

        writer.Line();
    }

    private static void WritePlatform(CodeWriter writer, string? platform)
    {
        if (platform is not null)
        {
            writer.Line($"[{Platforms.Attribute(platform)}]");
        }
    }

    public static void WriteStruct(CodeWriter writer, PolicySyntax syntax)
    {
        Counter[] members = [.. Members(syntax.Policy.Counters)];
        writer.Line("/// <summary>What the job used.</summary>");
        writer.Line("/// <remarks>Names and meanings are those of the Windows structures.</remarks>");
        writer.Line(PolicySyntax.GeneratedCode);
        using (writer.Open("public readonly record struct Counters : global::JobGen.IJobCounters"))
        {
            foreach (Counter counter in members)
            {
                writer.Line($"/// <summary>{counter.Summary}</summary>");
                writer.Line($"public {counter.Type} {counter.Name} {{ get; init; }}");
                writer.Line();
            }

            writer.Lines("""
                /// <summary>Writes the counters as a JSON object. Keys are the names of the members; times are in units of 100 ns.</summary>
                /// <param name="writer">Takes the object.</param>
                """);
            using (writer.Open("public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)"))
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
                writer.Line("writer.WriteStartObject();");
                foreach (Counter counter in members)
                {
                    writer.Line($"writer.WriteNumber(\"{counter.Name}\"u8, {counter.Name}{(counter.IsTime ? ".Ticks" : string.Empty)});");
                }

                writer.Line("writer.WriteEndObject();");
            }

            writer.Lines($"""

                /// <summary>The counters as JSON.</summary>
                /// <returns>A JSON object on one line.</returns>
                public override string ToString() => {RuntimeNames.Services}CounterJson.Format(this);
                """);
        }
    }

    private static IEnumerable<Counter> Members(CounterGroups groups) => Counter.All.Where(counter => (counter.Group & groups) != 0);
}
