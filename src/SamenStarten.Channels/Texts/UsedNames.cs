using Fluid.Ast;

namespace SamenStarten.Channels.Texts;

/// <summary>The names of fields and filters that a text uses, also in branches that seldom show.</summary>
internal sealed class UsedNames : AstVisitor
{
    private readonly Stack<string> loops = new();

    public SortedSet<string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>What a text asks of each item that it goes through.</summary>
    public SortedSet<string> ItemFields { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Filters { get; } = new(StringComparer.Ordinal);

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        Visit(forStatement.Source);
        loops.Push(forStatement.Identifier);
        foreach (var statement in forStatement.Statements)
            Visit(statement);
        loops.Pop();
        return forStatement;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        switch (memberExpression.Segments)
        {
            case [IdentifierSegment first, IdentifierSegment second, ..] when loops.Contains(first.Identifier):
                ItemFields.Add(second.Identifier);
                break;
            case [IdentifierSegment first, ..]:
                Fields.Add(first.Identifier);
                break;
        }

        return base.VisitMemberExpression(memberExpression);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        Filters.Add(filterExpression.Name);
        return base.VisitFilterExpression(filterExpression);
    }
}
