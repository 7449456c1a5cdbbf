namespace GameFactory.Server.Catalogue;

/// <summary>All mechanics.</summary>
/// <param name="Mechanics">In the order of the catalogue.</param>
internal sealed record MechanicsReply(IReadOnlyList<MechanicReply> Mechanics);
