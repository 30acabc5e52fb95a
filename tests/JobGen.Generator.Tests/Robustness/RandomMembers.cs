namespace JobGen.Generator.Tests.Robustness;

/// <summary>
/// Base lists and members that meet what is generated, or nearly: each with whether code can still be generated, and
/// <see langword="null"/> where that is the compiler's to say. <c>$</c> is the policy.
/// </summary>
internal static class RandomMembers
{
    /// <summary>Types of the same namespace that members and base lists refer to.</summary>
    public static readonly string[] Neighbours =
    [
        "class Base; interface IMine;",
        "class Base; interface IMine; class LimitsUpdate; struct Limits; class Counters;",
        "class Base; interface IMine; delegate void LimitsUpdate(int a); class @nint; class @nuint; class @var;",
        "class Base; interface IMine; class JobGenApi; class WinNT; class @dynamic; class @unmanaged; class @field;",
    ];

    public static readonly (string Text, bool? IsSound)[] Bases =
    [
        (" : IMine", true),
        (" : global::JobGen.JobObject", true),
        (" : global::JobGen.JobObject, IMine", true),
        (" : global::JobGen.IJobPolicy<$>", true),
        (" : global::System.IEquatable<$>", true),
        (" : object", false),
        (" : IMine, object", false),
        (" : global::System.Object, IMine", false),
        (" : Base", false),
        (" : Base, IMine", false),
        (" : Missing", null),
        (" : Missing<$>, IMine", null),
        (" : $", false),
        (" : int", null),
        (" : int[]", null),
        (" : string", false),
        (" : dynamic", null),
        (" : global::System.Enum", null),
        (" : global::System.Delegate", null),
        (" : (int, int)", null),
        (" : ", null),
    ];

    /// <summary>What stands in the way of <c>Counters</c> alone, which a policy without counters does not have.</summary>
    public static readonly string[] OfCounters =
        ["void ReadCounters(out Counters counters) => counters = default!;", "class Counters;"];

    public static readonly (string Text, bool? IsSound)[] Members =
    [
        ("void Update(LimitsUpdate update) { }", false),
        ("void Update(LimitsUpdate? update) { }", false),
        ("void Update($.LimitsUpdate update) { }", false),
        ("void Update(global::System.Action update) { }", true),
        ("void Update<T>(LimitsUpdate update) { }", true),
        ("void Update(LimitsUpdate[] updates) { }", true),
        ("void Apply(in Limits limits) { }", false),
        ("void Apply(ref Limits limits) { }", false),
        ("void Apply(Limits limits) { }", true),
        ("void Apply(in Limits? limits) { }", true),
        ("void Apply(params Limits[] limits) { }", true),
        ("bool HasLimits(Counters counters) => false;", true),
        ("void ReadCounters(out Counters counters) => counters = default!;", false),
        ("void ReadCounters(out Counters? counters) => counters = null;", true),
        ("void ResetLimits(int times) { }", true),
        ("int QueryLimits => 1;", false),
        ("class Counters;", false),
        ("class Limits<T>;", true),
        ("static void Create(string? name) { }", false),
        ("static void Create(string name, int more) { }", true),
        ("static bool TryOpen(string name, out $? job, global::JobGen.JobAccess access) { job = null; return false; }", false),
        ("const int TryOpen = 1;", false),
        ("class @nint; class @nuint;", true),
        ("class @var; class JobGenApi; class global;", true),
        ("int job, limits, information, value, applied;", true),
        ("int LeaseHandle() => 1;", false),
        ("int LeaseHandle(int a) => a;", true),
        ("int Handle(int a) => a;", false),
        ("int Name { get; set; }", true),
        ("new void Dispose() { }", true),
        ("void Dispose(int a) { }", true),
        ("event global::System.Action? CreatedNew { add { } remove { } }", true),
        ("bool DebuggerSnapshot(int a) => true;", false),
        ("$(global::JobGen.CompilerServices.JobObjectInitializer own, int more) : this(own) { }", true),
        ("$() { }", false),
        ("required public int Needed { get; set; }", false),
    ];
}
