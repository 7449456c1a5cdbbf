namespace GameFactory.Kit.Design.Requests;

/// <summary>How long step 12 watches a game before it scores it; null leaves the server's setting.</summary>
/// <param name="Days">0 to 90 days.</param>
/// <param name="MinPlayers">Players needed for a score, 0 to 1,000,000.</param>
public sealed record ObservationWindow(int? Days, int? MinPlayers);
