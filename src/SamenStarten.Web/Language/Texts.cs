namespace SamenStarten.Web.Language;

/// <summary>The texts of the pages. The Dutch text is its own key; <c>Texts.en.resx</c> has the English.</summary>
public sealed class Texts;
