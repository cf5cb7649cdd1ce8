using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Collects what is wrong while a file is read; the same is said once.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _found = [];
    private readonly HashSet<Finding> _said = [];

    public bool None => _found.Count == 0;

    public void Add(YamlNode at, string code, string sentence) => Add(at.File, at.Line, code, sentence);

    public void Add(string file, int line, string code, string sentence) => Add(new Finding(file, line, code, sentence));

    public void Add(Finding finding)
    {
        if (_said.Add(finding))
        {
            _found.Add(finding);
        }
    }

    /// <summary>In the order of the files as they were met, and of their lines.</summary>
    public ImmutableArray<Finding> InOrder()
    {
        var files = _found.Select(f => f.File).Distinct().ToList();
        return [.. _found.OrderBy(f => files.IndexOf(f.File)).ThenBy(f => f.Line)];
    }
}
