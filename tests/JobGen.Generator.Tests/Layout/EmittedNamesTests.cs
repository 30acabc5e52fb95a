using JobGen.TestSupport;
using Microsoft.CodeAnalysis;

namespace JobGen.Generator.Tests.Layout;

/// <summary>The constants, classes and functions of generated files against winnt.h and jobapi2.h.</summary>
public sealed class EmittedNamesTests
{
    [Fact]
    public void Constants_have_the_values_of_the_SDK()
    {
        IFieldSymbol[] constants = [.. Fields("WinNT")];
        Assert.Contains(constants, constant => constant.Name == "JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE");
        Assert.All(constants, constant =>
            Assert.Equal((constant.Name, Abi.X64.Constant(constant.Name)), (constant.Name, Convert.ToInt64(constant.ConstantValue, null))));
    }

    [Fact]
    public void Information_classes_have_the_values_of_the_SDK()
    {
        IFieldSymbol[] members = [.. Fields("JOBOBJECTINFOCLASS")];
        Assert.Equal([1, 4, 6, 8, 9, 15, 32, 51], members.Select(member => (int)member.ConstantValue!).Distinct().Order());
        Assert.All(members, member => Assert.Equal(
            (member.Name, Abi.X64.EnumValue("JOBOBJECTINFOCLASS", member.Name)),
            (member.Name, (int)member.ConstantValue!)));
    }

    [Fact]
    public void Stubs_are_exact_blittable_and_leave_the_last_error_alone()
    {
        IMethodSymbol[] stubs = [.. EmittedCode.Types.SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>().Where(method => method.IsExtern)];
        Assert.NotEmpty(stubs);
        Assert.All(stubs, stub =>
        {
            DllImportData import = stub.GetDllImportData()!;
            Assert.Equal("kernel32.dll", import.ModuleName);
            Assert.True(import.ExactSpelling);
            Assert.False(import.SetLastError);
            Assert.Equal(Abi.X64.Function(stub.Name).Split(',').Length, stub.Parameters.Length);
            Assert.StartsWith("BOOL ", Abi.X64.Function(stub.Name), StringComparison.Ordinal);
            Assert.Equal(SpecialType.System_Int32, stub.ReturnType.SpecialType);
            Assert.All(stub.Parameters, parameter => Assert.True(IsBlittable(parameter), $"{stub.Name}: {parameter}"));
            AttributeData paths = Assert.Single(stub.GetAttributes(), attribute => attribute.AttributeClass!.Name == "DefaultDllImportSearchPathsAttribute");
            Assert.Equal((int)System.Runtime.InteropServices.DllImportSearchPath.System32, paths.ConstructorArguments[0].Value);
        });
    }

    private static bool IsBlittable(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None
        && (parameter.Type is IPointerTypeSymbol or { TypeKind: TypeKind.Enum }
            || parameter.Type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UInt32 or SpecialType.System_Int32);

    private static IEnumerable<IFieldSymbol> Fields(string type) => EmittedCode.Types
        .Where(candidate => candidate.Name == type)
        .SelectMany(candidate => candidate.GetMembers())
        .OfType<IFieldSymbol>()
        .Where(field => field.IsConst);
}
