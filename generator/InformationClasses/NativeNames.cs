namespace JobGen.Generator.InformationClasses;

/// <summary>
/// How generated code refers to its file-local interop types. The lookup behind <c>global::</c> starts at the root, so that no
/// member, type or alias of the consumer can come in between; an alias of the file's own would meet a global one of its name.
/// </summary>
internal static class NativeNames
{
    public const string Namespace = "JobGen.NativeApi";
    public const string Kernel32 = Root + "Kernel32";
    public const string Constants = Root + "WinNT";

    // In lower case they are names as any other, which a type of the consumer's may have.
    public const string Handle = "global::System.IntPtr";
    public const string Size = "global::System.UIntPtr";

    private const string Root = "global::" + Namespace + ".";

    public static string Struct(string name) => Root + name;
}
