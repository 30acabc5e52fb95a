namespace JobGen.Generator.Diagnostics;

/// <summary>
/// The descriptors of all rules. What Windows or the compiler would refuse is an error, what does nothing or not what it says
/// a warning, and what depends on the machine or its privileges a hint.
/// </summary>
/// <remarks>
/// Ids are never used again: 001 to 019 for the shape of a policy, 020 to 049 for single values, 050 to 079 for values that
/// do not go together, 080 and up for code that uses jobs.
/// </remarks>
internal static partial class Rules
{
    private const string Structure = "JobGen.Structure";
    private const string Values = "JobGen.Values";
    private const string Sense = "JobGen.Sense";
    private const string Usage = "JobGen.Usage";
    private const string Pages = "https://github.com/jobgen/jobgen/blob/main/docs/rules/";
}
