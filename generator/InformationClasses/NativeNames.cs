namespace JobGen.Generator.InformationClasses;

/// <summary>
/// How generated code refers to its file-local interop types. The lookup behind <c>::</c> sees aliases only, so that no
/// member, type or namespace of the consumer can come in between.
/// </summary>
internal static class NativeNames
{
    public const string Alias = "JobGenApi";
    public const string Namespace = "JobGen.NativeApi";
    public const string Kernel32 = Alias + "::Kernel32";
    public const string Constants = Alias + "::WinNT";

    public static string Struct(string name) => $"{Alias}::{name}";
}
