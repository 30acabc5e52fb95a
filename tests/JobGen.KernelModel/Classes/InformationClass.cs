namespace JobGen.Model.Classes;

/// <summary>
/// The rules of one information class. Called under the kernel's lock; Set and Query allocate nothing where the class has a fixed
/// size.
/// </summary>
/// <param name="number">The class in JOBOBJECTINFOCLASS.</param>
/// <param name="size">Its only valid size, or 0 where sizes vary.</param>
/// <param name="since">The first Windows build that knows it.</param>
internal abstract class InformationClass(int number, int size, int since = 0)
{
    internal int Number { get; } = number;

    internal int Size { get; } = size;

    internal int Since { get; } = since;

    internal virtual bool CanSet => true;

    internal virtual bool CanQuery => true;

    /// <summary>The right of the job handle that Set needs.</summary>
    internal const uint SetAccess = AccessRights.JobSetAttributes;

    internal virtual int CheckSetLength(int length) => length == Size ? Win32Error.Success : Win32Error.BadLength;

    internal virtual int CheckQueryLength(int length) => length == Size ? Win32Error.Success : Win32Error.BadLength;

    internal virtual int Set(ModelJob job, ReadOnlySpan<byte> input) => Win32Error.InvalidParameter;

    internal virtual int Query(ModelJob job, Span<byte> output, out int written)
    {
        written = 0;
        return Win32Error.InvalidParameter;
    }
}
