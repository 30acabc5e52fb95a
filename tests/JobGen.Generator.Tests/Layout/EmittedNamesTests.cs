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

    [Theory]
    [InlineData("JOBOBJECT_BASIC_UI_RESTRICTIONS", "JobObjectBasicUIRestrictions")]
    [InlineData("JOBOBJECT_CPU_RATE_CONTROL_INFORMATION", "JobObjectCpuRateControlInformation")]
    [InlineData("JOBOBJECT_END_OF_JOB_TIME_INFORMATION", "JobObjectEndOfJobTimeInformation")]
    [InlineData("JOBOBJECT_EXTENDED_LIMIT_INFORMATION", "JobObjectExtendedLimitInformation")]
    [InlineData("JOBOBJECT_NET_RATE_CONTROL_INFORMATION", "JobObjectNetRateControlInformation")]
    public void Information_classes_have_the_values_of_the_SDK(string structure, string member) => Assert.Equal(
        Abi.X64.EnumValue("JOBOBJECTINFOCLASS", member),
        (int)Fields(structure).Single(field => field.Name == "Class").ConstantValue!);

    [Fact]
    public void The_file_of_native_types_is_the_files_of_the_runtime()
    {
        string emitted = EmittedCode.Text.Replace("\n    ", "\n", StringComparison.Ordinal);
        string[] files = Directory.GetFiles(Repository.PathOf("runtime/NativeApi"), "*.cs");
        Assert.NotEmpty(files);
        Assert.All(files, file =>
        {
            string text = File.ReadAllText(file).ReplaceLineEndings("\n");
            Assert.Contains("\n" + text[(text.IndexOf(";\n\n", StringComparison.Ordinal) + 3)..], emitted, StringComparison.Ordinal);
        });
        Assert.Equal(files.Length, EmittedCode.Types.Count + 1);
    }

    [Fact]
    public void Types_are_internal_and_embedded()
    {
        Assert.NotEmpty(EmittedCode.Types);
        Assert.All(EmittedCode.Types, type =>
        {
            Assert.Equal(Accessibility.Internal, type.DeclaredAccessibility);
            Assert.Contains(
                type.GetAttributes(),
                attribute => attribute.AttributeClass!.ToDisplayString() == "Microsoft.CodeAnalysis.EmbeddedAttribute");
        });
    }

    [Fact]
    public void No_native_type_is_in_a_signature_that_others_see()
    {
        INamedTypeSymbol[] policies =
        [
            .. EmittedCode.Output.GetSymbolsWithName(_ => true, SymbolFilter.Type, TestContext.Current.CancellationToken)
                .OfType<INamedTypeSymbol>()
                .Where(type => type.ContainingNamespace.Name == "App"),
        ];
        IEnumerable<ISymbol> visible = policies.SelectMany(type => type.GetMembers())
            .Where(member => member.DeclaredAccessibility
                is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal);
        Assert.All(visible, member => Assert.DoesNotContain(EmittedCode.Namespace, member.ToDisplayString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Stubs_are_exact_blittable_and_leave_the_last_error_alone()
    {
        IMethodSymbol[] stubs =
            [.. EmittedCode.Types.SelectMany(type => type.GetMembers()).OfType<IMethodSymbol>().Where(method => method.IsExtern)];
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
            AttributeData paths = Assert.Single(
                stub.GetAttributes(), attribute => attribute.AttributeClass!.Name == "DefaultDllImportSearchPathsAttribute");
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
