using System.Collections.Immutable;
using System.Composition;
using JobGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace JobGen.CodeFixes;

/// <summary>Bases new limits on the declared ones, or says that they are meant to be off.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitsCreationCodeFix))]
[Shared]
public sealed class LimitsCreationCodeFix : CodeFixProvider
{
    private static readonly string[] Bases = ["DeclaredLimits", "Limits.None"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.DroppedLimits.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not ExpressionSyntax creation
            || model?.GetTypeInfo(creation, context.CancellationToken).ConvertedType?.ContainingType is not { } policy)
        {
            return;
        }

        string policyName = policy.ToMinimalDisplayString(model, creation.SpanStart);
        foreach (string name in Bases)
        {
            ExpressionSyntax changed = Change(creation, SyntaxFactory.ParseExpression($"{policyName}.{name}"));
            Document Fix() => context.Document.WithSyntaxRoot(root.ReplaceNode(creation, changed.WithTriviaFrom(creation)));
            context.RegisterCodeFix(
                CodeAction.Create($"Use '{policyName}.{name}'", _ => Task.FromResult(Fix()), nameof(LimitsCreationCodeFix) + name),
                context.Diagnostics);
        }
    }

    private static ExpressionSyntax Change(ExpressionSyntax creation, ExpressionSyntax limits)
    {
        if (creation is not BaseObjectCreationExpressionSyntax { Initializer: { Expressions.Count: > 0 } initializer })
        {
            return limits;
        }

        // `new P.Limits` ends with the white space that stood before the brace, which now stands after `with`.
        SyntaxTriviaList before = initializer.GetFirstToken().GetPreviousToken().TrailingTrivia;
        SyntaxToken with = SyntaxFactory.Token(SyntaxKind.WithKeyword).WithTrailingTrivia(before.Count == 0 ? [SyntaxFactory.Space] : before);
        return SyntaxFactory.WithExpression(
            limits.WithTrailingTrivia(SyntaxFactory.Space),
            with,
            SyntaxFactory.InitializerExpression(
                SyntaxKind.WithInitializerExpression, initializer.OpenBraceToken, initializer.Expressions, initializer.CloseBraceToken));
    }
}
