using System.Globalization;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Api.Answers;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>What is asked of a list: filters, an order and a page. Every key that isn't known is an error: it would go unheard.</summary>
internal sealed class ListQuery
{
    public const int MostPerPage = 500;
    private const int PerPage = 50;
    private const string Sort = "sorteer";
    private const string PageKey = "pagina";
    private const string SizeKey = "paginaGrootte";

    private static readonly Dictionary<string, Func<TrajectoryIndex, string?>> Filters = new()
    {
        ["status"] = index => index.Status,
        ["fase"] = index => index.Phase,
        ["route"] = index => index.Track,
        ["gemeente"] = index => index.Municipality,
        ["inrichting"] = index => index.Institution,
        ["nummer"] = index => index.Number,
    };

    private static readonly Dictionary<string, Func<TrajectoryRow, IComparable?>> Orders = new()
    {
        ["nummer"] = row => row.Index.Number,
        ["volgendMoment"] = row => row.Index.NextMoment,
        ["eersteProbleem"] = row => row.Index.FirstProblemDue,
    };

    private readonly Dictionary<string, string> _wanted = [];
    private string _order = "eersteProbleem";
    private bool _descending;

    public int Page { get; private set; } = 1;

    public int PageSize { get; private set; } = PerPage;

    public List<ProblemError> Errors { get; } = [];

    public static IEnumerable<string> FilterKeys => Filters.Keys;

    public static IEnumerable<string> OrderKeys => Orders.Keys;

    public static ListQuery Of(IQueryCollection query)
    {
        var asked = new ListQuery();
        foreach (var (key, values) in query)
        {
            asked.Take(key, values.Count == 1 ? values[0] ?? "" : null);
        }

        return asked;
    }

    /// <summary>Those that fit, in the order that was asked; what has no value for it comes last.</summary>
    public List<TrajectoryRow> Select(IEnumerable<TrajectoryRow> rows)
    {
        var by = Orders[_order];
        var fitting = rows.Where(row => _wanted.All(w => Filters[w.Key](row.Index) == w.Value)).OrderBy(row => by(row) is null);
        var ordered = _descending ? fitting.ThenByDescending(by) : fitting.ThenBy(by);
        return [.. ordered.ThenBy(row => row.Index.Number, StringComparer.Ordinal)];
    }

    private void Take(string key, string? value)
    {
        if (value is null)
        {
            Wrong(key, "given-twice", "Dit staat er meer dan één keer.");
        }
        else if (Filters.ContainsKey(key))
        {
            _wanted[key] = value;
        }
        else if (key == Sort)
        {
            _descending = value.StartsWith('-');
            _order = value.TrimStart('-');
            if (!Orders.ContainsKey(_order))
            {
                _order = "nummer";
                Wrong(key, "unknown-value", $"Sorteren kan op: {string.Join(", ", Orders.Keys)}; met een min ervoor andersom.");
            }
        }
        else if (key == PageKey)
        {
            Page = Number(key, value, int.MaxValue / MostPerPage) ?? 1;
        }
        else if (key == SizeKey)
        {
            PageSize = Number(key, value, MostPerPage) ?? PerPage;
        }
        else
        {
            Wrong(key, "unknown-key", $"Dit kan niet gevraagd worden. Wel: {string.Join(", ", [.. Filters.Keys, Sort, PageKey, SizeKey])}.");
        }
    }

    private int? Number(string key, string value, int most)
    {
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        Wrong(key, "invalid-number", $"Dit is een getal van 1 tot en met {most}.");
        return null;
    }

    private void Wrong(string key, string code, string sentence) => Errors.Add(new ProblemError("query", new ProblemLocation(null, key), code, sentence));
}
