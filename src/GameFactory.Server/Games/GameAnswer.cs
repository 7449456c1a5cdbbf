using System.Text.Json;
using GameFactory.Server.Protocol;

namespace GameFactory.Server.Games;

/// <summary>A game with its design, builds and who holds its attempt.</summary>
internal sealed record GameAnswer(
    GameView Game,
    long Seed,
    bool Simulated,
    string? Repository,
    string? Template,
    JsonElement? Design,
    JsonElement? Mechanics,
    JsonElement? Analytics,
    Guid? LeaseHolder,
    DateTimeOffset? LeaseUntil,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? PublishedAt,
    int Assets,
    double? Score,
    IReadOnlyList<BuildView> Builds)
{
    public static GameAnswer Of(GameDetailView detail) => new(
        detail.Game,
        detail.Seed,
        detail.Simulated,
        detail.Repository,
        detail.Template,
        JsonText.Parse(detail.Design),
        JsonText.Parse(detail.Mechanics),
        JsonText.Parse(detail.Analytics),
        detail.LeaseHolder,
        detail.LeaseUntil,
        detail.CreatedAt,
        detail.PublishedAt,
        detail.Assets,
        detail.Score,
        detail.Builds);
}
