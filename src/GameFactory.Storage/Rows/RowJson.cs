using System.Text.Json.Serialization;
using GameFactory.Engine.Batches;

namespace GameFactory.Storage.Rows;

/// <summary>JSON that is part of a row.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<GenreShare>))]
internal sealed partial class RowJson : JsonSerializerContext;
