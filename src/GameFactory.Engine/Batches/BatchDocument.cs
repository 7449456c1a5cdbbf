namespace GameFactory.Engine.Batches;

/// <summary>The stored form of a batch grain's state.</summary>
public sealed class BatchDocument : GrainDocument<BatchState, BatchTransition>;
