namespace SamenStarten.Web.Access;

/// <summary>Says who may use an endpoint or a page. Every one has exactly such a statement: without it nobody comes in, and a test fails.</summary>
public interface IAccessStatement;
