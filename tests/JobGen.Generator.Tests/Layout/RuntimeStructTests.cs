using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace JobGen.Generator.Tests.Layout;

/// <summary>The structures inside the runtime against the SDK's, computed for both architectures.</summary>
public sealed class RuntimeStructTests
{
    // Not among the SDK's measured structures: two that the SDK does not document, one of winnls.h, and one that ends in an array.
    private static readonly Dictionary<string, int> _sizesOfOthers = new()
    {
        ["JOBOBJECT_FREEZE_INFORMATION"] = 16,
        ["JOBOBJECT_MEMORY_USAGE_INFORMATION"] = 16,
        ["CPINFO"] = 20,
        ["TOKEN_PRIVILEGES"] = 16,
    };

    // The SDK has no other name for them; they are what system tools use.
    private static readonly Dictionary<string, string> _namesOfReserved = new()
    {
        ["FreezeInformation"] = "JobObjectReserved1Information",
        ["MemoryUsageInformation"] = "JobObjectReserved11Information",
    };

    [Fact]
    public void X64() => AssertAll(Abi.X64);

    [Fact]
    public void X86() => AssertAll(Abi.X86);

    [Fact]
    public void Information_classes_have_the_values_of_the_SDK()
    {
        IFieldSymbol[] classes = [.. Types().Single(type => type.Name == "JOBOBJECTINFOCLASS").GetMembers().OfType<IFieldSymbol>()];
        Assert.Contains(classes, one => one.Name == "NetworkAccountingInformation");
        Assert.All(classes, one => Assert.Equal(
            (one.Name, Abi.X64.EnumValue("JOBOBJECTINFOCLASS", _namesOfReserved.GetValueOrDefault(one.Name, "JobObject" + one.Name))),
            (one.Name, (int)one.ConstantValue!)));
    }

    private static void AssertAll(Abi abi)
    {
        INamedTypeSymbol[] structs = [.. Structs()];
        Assert.Contains(structs, type => type.Name == "JOBOBJECT_LIMIT_VIOLATION_INFORMATION_2");
        Assert.All(structs, type =>
        {
            SequentialLayout layout = SequentialLayout.Of(type, abi.PointerSize);
            if (_sizesOfOthers.TryGetValue(type.Name, out int size))
            {
                Assert.Equal(size, layout.Size);
            }
            else if (type.Name == "JOBOBJECT_BASIC_PROCESS_ID_LIST")
            {
                // Declared without its array: a buffer of any length follows.
                Assert.Equal(abi.Field(type.Name, "ProcessIdList").Offset, layout.Size);
            }
            else
            {
                StructAssert.IsTheSdks(abi, type.Name, layout.Size, layout.Fields);
            }
        });
    }

    private static IEnumerable<INamedTypeSymbol> Structs() => Types().Where(type =>
        type.TypeKind == TypeKind.Struct && type.Name.All(c => char.IsUpper(c) || char.IsDigit(c) || c == '_'));

    // Internal types are seen only where all metadata is imported.
    private static IEnumerable<INamedTypeSymbol> Types()
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Reader",
            references: References.All,
            options: Consumer.Options.WithMetadataImportOptions(MetadataImportOptions.All));
        INamespaceSymbol runtime = compilation.GlobalNamespace.GetNamespaceMembers().Single(space => space.Name == "JobGen");
        return runtime.GetNamespaceMembers().Where(space => space.Name is "Interop" or "NativeApi")
            .SelectMany(space => space.GetTypeMembers());
    }
}
