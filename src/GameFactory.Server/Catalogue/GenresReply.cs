namespace GameFactory.Server.Catalogue;

/// <summary>All genres.</summary>
/// <param name="Genres">Every genre that the factory has a word for.</param>
internal sealed record GenresReply(IReadOnlyList<GenreReply> Genres);

/// <summary>A genre.</summary>
/// <param name="Name">What a batch's mix names.</param>
/// <param name="Accepted">Batches can ask for it now.</param>
/// <param name="Cores">Mechanics that can carry a game of it.</param>
/// <param name="Refusal">Why it cannot be asked for; null when it can.</param>
internal sealed record GenreReply(string Name, bool Accepted, IReadOnlyList<string> Cores, string? Refusal);
