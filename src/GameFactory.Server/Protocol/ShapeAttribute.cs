namespace GameFactory.Server.Protocol;

/// <summary>What a document that the database keeps as text is in an answer: an object, or a list.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ShapeAttribute(DocumentShape shape) : Attribute
{
    public DocumentShape Shape => shape;
}

/// <summary>Shapes of such documents.</summary>
internal enum DocumentShape
{
    /// <summary>An object with any properties.</summary>
    Object,

    /// <summary>A list of anything.</summary>
    List,

    /// <summary>Genres: names, or objects with <c>genre</c> and <c>weight</c>.</summary>
    GenreMix,
}
