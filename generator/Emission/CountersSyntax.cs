using JobGen.Generator.Model;

namespace JobGen.Generator.Emission;

/// <summary>The nested <c>Counters</c> and the methods that read them; nothing where the policy has none.</summary>
internal static class CountersSyntax
{
    private const string Services = RuntimeNames.Services + "CounterServices";

    public static void WriteReaders(CodeWriter writer, PolicySyntax syntax)
    {
        if (!syntax.HasCounters)
        {
            writer.Line();
            writer.Line($"{syntax.CountersType} {syntax.Interface}.ReadCounters() => base.ReadAccounting();");
            return;
        }

        bool hasNetwork = (syntax.Policy.Counters & CounterGroups.Network) != 0;
        string[] platform = hasNetwork ? [$"[{Platforms.Attribute(Platforms.Windows11)}]"] : [];
        int calls = KernelCalls(syntax.Policy.Counters);
        writer.Lines("""

            /// <inheritdoc/>
            """);
        RemarksSyntax.Write(
            writer,
            [
                $"{calls} kernel call{(calls == 1 ? string.Empty : "s")} in all.",
                .. hasNetwork ? ["Network counters need Windows 11; older versions answer 87."] : (string[])[],
            ]);
        writer.Lines([
            .. platform,
            $"public Counters ReadCounters() => {Services}.Read<Counters>(this, Counters.Groups);",
            """

            /// <inheritdoc cref="ReadCounters()"/>
            /// <param name="counters">The counters.</param>
            """,
            .. platform,
            $"public void ReadCounters(out Counters counters) => {Services}.Read(this, Counters.Groups, out counters);",
        ]);
    }

    public static void WriteStruct(CodeWriter writer, PolicySyntax syntax)
    {
        if (!syntax.HasCounters)
        {
            return;
        }

        writer.Lines($"""

            /// <summary>What the processes that are or were in the job have used, under the names of the Windows structures.</summary>
            {PolicySyntax.GeneratedCode}
            {RuntimeNames.JsonConverter("CountersConverter<Counters>")}
            """);
        using (writer.Open("public readonly struct Counters : global::JobGen.IJobCounters, global::System.IEquatable<Counters>"))
        {
            writer.Line("// The members lie in the order of the groups: the runtime reads and writes them by that.");
            writer.Line($"internal const global::JobGen.JobCounterGroups Groups = {Expression(syntax.Policy.Counters)};");
            writer.Line();
            foreach (CounterGroups group in Counter.GroupsOf(syntax.Policy.Counters))
            {
                foreach (Counter counter in Counter.All.Where(counter => counter.Group == group))
                {
                    writer.Line($"/// <summary>{counter.Summary}</summary>");
                    writer.Line($"public {counter.Type} {counter.Name} {{ get; init; }}");
                }

                writer.Line();
            }

            writer.Lines($"""
                public static bool operator ==(Counters left, Counters right) => left.Equals(right);

                public static bool operator !=(Counters left, Counters right) => !left.Equals(right);

                public bool Equals(Counters other) => {RuntimeNames.Services}WireBytes.AreEqual(in this, in other);

                public override bool Equals(object? obj) => obj is Counters other && Equals(other);

                public override int GetHashCode() => {RuntimeNames.Services}WireBytes.Hash(in this);

                /// <inheritdoc/>
                public void WriteTo(global::System.Text.Json.Utf8JsonWriter writer) => {Services}.Write(writer, Groups, in this);

                /// <summary>The counters as JSON on one line.</summary>
                public override string ToString() => {Services}.Format(in this);
                """);
        }
    }

    // Windows has times, process counts and I/O in one structure.
    private static int KernelCalls(CounterGroups groups) =>
        new[] { CounterGroups.Basic | CounterGroups.Io, CounterGroups.Memory, CounterGroups.Network }.Count(call => (call & groups) != 0);

    private static string Expression(CounterGroups groups) => string.Join(
        " | ", Counter.GroupsOf(groups).Select(group => $"global::JobGen.JobCounterGroups.{group}"));
}
