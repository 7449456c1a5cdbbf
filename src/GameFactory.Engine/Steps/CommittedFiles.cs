namespace GameFactory.Engine.Steps;

/// <summary>A commit of a step.</summary>
/// <param name="Commit">Commit id, hex.</param>
/// <param name="Tree">Tree id, hex; equal content gives equal trees.</param>
public sealed record CommittedFiles(string Commit, string Tree);
