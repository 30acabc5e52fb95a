using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The nested <c>Counters</c> and the methods that read them; nothing where the policy has none.</summary>
internal static class CountersSyntax
{
    public static void WriteReaders(CodeWriter writer, PolicySyntax syntax)
    {
        if (!syntax.HasCounters)
        {
            writer.Line();
            writer.Line($"{syntax.CountersType} {syntax.Interface}.ReadCounters() => base.ReadAccounting();");
            return;
        }

        CounterGroups groups = syntax.Policy.Counters;
        CounterClass[] classes = [.. CounterClass.For(groups)];
        string? platform = (groups & CounterGroups.Network) == 0 ? null : Platforms.Windows11;
        writer.Lines($"""

            /// <summary>Reads the job's counters with {classes.Length} kernel call{(classes.Length == 1 ? string.Empty : "s")}.</summary>
            /// <returns>The counters.</returns>
            """);
        if (platform is not null)
        {
            writer.Line("/// <remarks>Network counters need Windows 11; older versions answer 87.</remarks>");
        }

        writer.Line("/// <inheritdoc cref=\"HasLimits()\" path=\"//exception\"/>");
        WritePlatform(writer, platform);
        writer.Lines("""
            public Counters ReadCounters()
            {
                ReadCounters(out Counters counters);
                return counters;
            }

            /// <inheritdoc cref="ReadCounters()"/>
            /// <param name="counters">The counters.</param>
            """);
        WritePlatform(writer, platform);
        using (writer.Open("public void ReadCounters(out Counters counters)"))
        {
            writer.Line($"using {RuntimeNames.Lease} job = LeaseHandle();");
            foreach (CounterClass counterClass in classes)
            {
                writer.Line(
                    $"{RuntimeNames.LimitServices}.Query(job.Value, out {RuntimeNames.NativeApi}{counterClass.StructName} {counterClass.Variable});");
            }

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
    }

    public static void WriteStruct(CodeWriter writer, PolicySyntax syntax)
    {
        if (!syntax.HasCounters)
        {
            return;
        }

        Counter[] members = [.. Members(syntax.Policy.Counters)];
        writer.Lines($"""

            /// <summary>What the processes that are or were in the job have used, under the names of the Windows structures.</summary>
            {PolicySyntax.GeneratedCode}
            """);
        using (writer.Open("public readonly struct Counters : global::JobGen.IJobCounters, global::System.IEquatable<Counters>"))
        {
            foreach (Counter counter in members)
            {
                writer.Line($"/// <summary>{counter.Summary}</summary>");
                writer.Line($"public {counter.Type} {counter.Name} {{ get; init; }}");
            }

            writer.Lines($$"""

                /// <summary>Compares all counters.</summary>
                public static bool operator ==(Counters left, Counters right) => left.Equals(right);

                /// <summary>Compares all counters.</summary>
                public static bool operator !=(Counters left, Counters right) => !left.Equals(right);

                /// <inheritdoc/>
                public bool Equals(Counters other) => {{RuntimeNames.Services}}WireBytes.AreEqual(in this, in other);

                /// <inheritdoc/>
                public override bool Equals(object? obj) => obj is Counters other && Equals(other);

                /// <inheritdoc/>
                public override int GetHashCode() => {{RuntimeNames.Services}}WireBytes.Hash(in this);

                /// <inheritdoc/>
                """);
            using (writer.Open("public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer)"))
            {
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(writer);");
                writer.Line("writer.WriteStartObject();");
                foreach (Counter counter in members)
                {
                    writer.Line($"writer.WriteNumber(\"{counter.Name}\", {counter.Name}{(counter.IsTime ? ".Ticks" : string.Empty)});");
                }

                writer.Line("writer.WriteEndObject();");
            }

            writer.Lines($"""

                /// <summary>The counters as JSON on one line.</summary>
                public override string ToString() => {RuntimeNames.Services}CounterJson.Format(this);
                """);
        }
    }

    private static void WritePlatform(CodeWriter writer, string? platform)
    {
        if (platform is not null)
        {
            writer.Line($"[{Platforms.Attribute(platform)}]");
        }
    }

    private static IEnumerable<Counter> Members(CounterGroups groups) => Counter.All.Where(counter => (counter.Group & groups) != 0);
}
