namespace GameFactory.Server.Dashboard.Games;

/// <summary>The style sheet that the page of a game carries in itself.</summary>
internal static class GamePageStyle
{
    public static Html Markup { get; } = Read();

    private static Html Read()
    {
        using var stream = typeof(GamePageStyle).Assembly.GetManifestResourceStream("page/game.css")
            ?? throw new InvalidOperationException("The style of the game page is not embedded");
        using var reader = new StreamReader(stream);
        var markup = new Html(0, 0);
        markup.AppendLiteral(reader.ReadToEnd());
        return markup;
    }
}
