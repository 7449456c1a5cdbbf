namespace GameFactory.Server.Access;

/// <summary>What a call over gRPC was about: its address does not say it, its message does.</summary>
internal sealed class CommandTarget
{
    /// <summary>The id in the message.</summary>
    public string? Id { get; set; }

    /// <summary>The request id in the message.</summary>
    public string? RequestId { get; set; }

    /// <summary>The status it ended with.</summary>
    public string? Result { get; set; }
}
