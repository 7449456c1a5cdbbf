namespace GameFactory.Kit.Design.Requests;

/// <summary>One thing that is wrong with a batch request.</summary>
/// <param name="Field">Path of the field, such as <c>constraints.freeLevels</c> or <c>genreMix[1].weight</c>.</param>
/// <param name="Message">What is wrong and what to write instead, one sentence.</param>
public sealed record RequestFinding(string Field, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Field}: {Message}";
}
