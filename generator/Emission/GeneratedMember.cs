namespace JobGen.Generator.Emission;

/// <summary>A member of a generated part, by what the language tells members apart by.</summary>
/// <param name="Name">The name.</param>
/// <param name="Parameters">
/// The types of a method's parameters, fully qualified but for the policy and what is nested in it, with <c>ref</c> before
/// those passed by reference in whatever way, and <c>!0</c> for the method's own type parameter; <see langword="null"/> for what
/// is no method.
/// </param>
internal sealed record GeneratedMember(string Name, IReadOnlyList<string>? Parameters)
{
    /// <summary>The name that stands for constructors.</summary>
    public const string Constructor = ".ctor";

    /// <summary>Whether it is a nested type, which one of another arity does not collide with.</summary>
    public bool IsType { get; init; }

    /// <summary>Whether it is the accessor of a property, whose name a property takes whether it has that accessor or not.</summary>
    public bool IsAccessor { get; init; }

    /// <summary>The type parameters of a method.</summary>
    public int Arity { get; init; }

    /// <summary>Whether it is a member of <c>JobObject</c>, or of an interface, that the generated part relies on.</summary>
    public bool IsInherited { get; init; }
}
