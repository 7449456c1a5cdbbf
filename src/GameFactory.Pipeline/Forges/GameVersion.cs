namespace GameFactory.Pipeline.Forges;

/// <summary>The version of a run of a game: <c>1.0.RUN</c>, tag <c>v1.0.RUN</c>, code RUN.</summary>
internal sealed record GameVersion(int Run)
{
    public string Name => $"1.0.{Run}";

    public string Tag => "v" + Name;

    public int Code => Run;
}
