using Fluid.Ast;

namespace SamenStarten.Channels.Texts;

/// <summary>The names of fields and filters that a text uses, also in branches that seldom show.</summary>
internal sealed class UsedNames : AstVisitor
{
    public SortedSet<string> Fields { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Filters { get; } = new(StringComparer.Ordinal);

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        if (memberExpression.Segments is [IdentifierSegment first, ..])
            Fields.Add(first.Identifier);
        return base.VisitMemberExpression(memberExpression);
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        Filters.Add(filterExpression.Name);
        return base.VisitFilterExpression(filterExpression);
    }
}
