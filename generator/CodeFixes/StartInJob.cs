namespace JobGen.CodeFixes;

/// <summary>Starts a process in its job instead of assigning it afterwards.</summary>
internal static class StartInJob
{
    public static IEnumerable<RuleEdit> Edits(RuleFinding finding)
    {
        // A process in a variable that is declared where it is started, and a statement that does nothing but assign it.
        if (finding.Related is InvocationExpressionSyntax start
            && start.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax { Declaration: var declaration }
            && declaration.Variables is { Count: 1 } variables
            && variables[0].Initializer?.Value is { } value
            && start == ((value as PostfixUnaryExpressionSyntax)?.Operand ?? value)
            && finding.Around<ExpressionStatementSyntax>() is { Expression: InvocationExpressionSyntax call } assign
            && call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax job }
            && IsDeclaredBefore(job, start, finding.Model)
            && AreOfJobProcess(finding.Model, variables[0], assign)
            && Arguments(start, finding.Model) is { } arguments)
        {
            InvocationExpressionSyntax inJob = SyntaxFactory.InvocationExpression(
                SyntaxFactory.ParseExpression($"{job.Identifier}.Start"), SyntaxFactory.ArgumentList(arguments));
            yield return new RuleEdit($"Start it by '{job.Identifier}.Start'", assign, editor =>
            {
                editor.ReplaceNode(value, inJob.WithTriviaFrom(value));
                if (!declaration.Type.IsVar)
                {
                    editor.ReplaceNode(declaration.Type, SyntaxFactory.IdentifierName("JobProcess").WithTriviaFrom(declaration.Type));
                }

                editor.RemoveNode(
                    assign.Parent as GlobalStatementSyntax ?? (SyntaxNode)assign, SyntaxRemoveOptions.KeepUnbalancedDirectives);
            });
        }
    }

    private static bool IsDeclaredBefore(IdentifierNameSyntax job, SyntaxNode start, SemanticModel model) =>
        model.GetSymbolInfo(job).Symbol is { } symbol
        && (symbol is not ILocalSymbol || symbol.DeclaringSyntaxReferences.All(reference => reference.Span.End <= start.SpanStart));

    // What else is done with the process has to be there.
    private static bool AreOfJobProcess(SemanticModel model, VariableDeclaratorSyntax process, SyntaxNode assign) =>
        process.FirstAncestorOrSelf<SyntaxNode>(node => node is BlockSyntax or SwitchSectionSyntax or CompilationUnitSyntax) is { } scope
        && model.Compilation.GetTypesByMetadataName("JobGen.JobProcess").FirstOrDefault() is { } type
        && scope.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == process.Identifier.ValueText && !assign.Contains(name))
            .All(name => name.Parent is MemberAccessExpressionSyntax member
                && member.Expression == name
                && !type.GetMembers(member.Name.Identifier.ValueText).IsEmpty);

    // A text of several arguments is taken apart as the program would; what is known only at run time goes as it is.
    private static SeparatedSyntaxList<ArgumentSyntax>? Arguments(InvocationExpressionSyntax start, SemanticModel model)
    {
        SeparatedSyntaxList<ArgumentSyntax> given = start.ArgumentList.Arguments;
        if (model.GetSymbolInfo(start).Symbol is not IMethodSymbol { Parameters: { Length: 1 or 2 } parameters }
            || given.Any(argument => argument.NameColon is not null))
        {
            return null;
        }

        return parameters.Length == 1 || parameters[1].Type.SpecialType != SpecialType.System_String ? given
            : model.GetConstantValue(given[1].Expression).Value is string text
                ? given.ReplaceRange(given[1], SplitArguments.Split(text, given[1]))
            : [SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new ProcessStartInfo({given})"))];
    }
}
