using JobGen.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace JobGen.Generator.Tests.Documentation;

/// <summary>Runs programs of the documents by tests/JobGen.DocumentedPrograms, published once for win-x64.</summary>
public sealed class DocumentedPrograms
{
    private readonly Lazy<string> _folder = new(Publish);

    /// <summary>What the program prints.</summary>
    internal string Run(CodeBlock block, IEnumerable<MemberDeclarationSyntax> types)
    {
        CSharpCompilation program = PolicyDriver.RunUnchecked(block.Compile(types)).Output;
        string name = $"{Path.GetFileNameWithoutExtension(block.Document)}{block.Line}.dll";
        EmitResult result = program.WithAssemblyName(Path.GetFileNameWithoutExtension(name)).Emit(Path.Combine(_folder.Value, name));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return WindowsProgram.Run(Path.Combine(_folder.Value, "JobGen.DocumentedPrograms.exe"), name);
    }

    private static string Publish()
    {
        string folder = Repository.PathOf("artifacts/publish/JobGen.DocumentedPrograms");
        WindowsProgram.Publish("tests/JobGen.DocumentedPrograms", folder, "-p:PublishMode=Jit");
        return folder;
    }
}
