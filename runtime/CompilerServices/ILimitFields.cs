using System.ComponentModel;

namespace JobGen.CompilerServices;

/// <summary>Limits that show each of their values to a visitor. For generated code, which has one line a limit for it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILimitFields
{
    /// <summary>Hands every limit over and takes back what becomes of it, in the order of declaration.</summary>
    /// <typeparam name="TVisitor">The visitor's type.</typeparam>
    /// <param name="visitor">The visitor.</param>
    void Visit<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, ILimitVisitor;
}

/// <summary>Looks at limits, or changes them. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ILimitVisitor
{
    /// <summary>Looks at a limit.</summary>
    /// <typeparam name="T">The limit's type.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The new value, or the same.</returns>
    T Visit<T>(string name, T value);
}
