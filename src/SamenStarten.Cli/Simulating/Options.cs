using System.CommandLine;
using System.CommandLine.Parsing;
using NodaTime;
using NodaTime.Text;

namespace SamenStarten.Cli.Simulating;

/// <summary>Options whose values are checked, with a sentence that names the option.</summary>
internal static class Options
{
    // The calendar of working days goes some decades further on both sides: a trajectory has to fit in.
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public static Option<LocalDate> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        Required = true,
        CustomParser = result => Parse(name, result) ?? default,
    };

    public static Option<LocalDate?> DateOrNull(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result => Parse(name, result),
    };

    /// <summary>A day, or this word for no last day at all.</summary>
    public static Option<LastDay?> LastDay(string name, string word, string description) => new(name)
    {
        Description = description,
        HelpName = $"DATE|{word}",
        CustomParser = result => result.Tokens[0].Value == word
            ? new LastDay(null)
            : Parse(name, result, $", or '{word}'") is { } date ? new LastDay(date) : null,
    };

    public static Option<string> Choice(string name, string description, string normally, params string[] choices)
    {
        var option = new Option<string>(name)
        {
            Description = description,
            HelpName = string.Join('|', choices),
            DefaultValueFactory = _ => normally,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var value }] && !choices.Contains(value, StringComparer.Ordinal))
            {
                result.AddError($"{name}: '{value}' isn't one of {string.Join(", ", choices)}.");
            }
        });
        return option;
    }

    private static LocalDate? Parse(string name, ArgumentResult result, string otherwise = "")
    {
        var text = result.Tokens[0].Value;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } date })
        {
            return date;
        }

        result.AddError($"{name}: '{text}' isn't a day that exists between {FirstYear} and {LastYear}, written as 2026-04-13{otherwise}.");
        return null;
    }
}
