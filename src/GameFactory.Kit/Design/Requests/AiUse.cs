namespace GameFactory.Kit.Design.Requests;

/// <summary>What an AI model may do in a batch.</summary>
public enum AiUse
{
    /// <summary>Nothing: the offline designer and procedural assets.</summary>
    Off,

    /// <summary>Propose the design document.</summary>
    Designer,

    /// <summary>Propose the design document and draw pictures (<c>designer+images</c>).</summary>
    DesignerAndImages,
}
