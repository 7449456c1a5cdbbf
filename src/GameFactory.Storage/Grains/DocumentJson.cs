using System.Text.Json.Serialization;
using GameFactory.Engine.Batches;
using GameFactory.Engine.Games;
using GameFactory.Engine.Steps;

namespace GameFactory.Storage.Grains;

/// <summary>
/// How states are written: camelCase JSON, statuses as in the rows, what equals its type's default left out. A property that is missing
/// reads as its type's default, not as its initialiser; a new one with another default is set by the upcast of the state's version.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [
        typeof(SnakeCaseEnumConverter<GameStatus>),
        typeof(SnakeCaseEnumConverter<StepStatus>),
        typeof(SnakeCaseEnumConverter<BatchStatus>),
        typeof(SnakeCaseEnumConverter<WaitReason>),
        typeof(IdConverters.OfBatch),
        typeof(IdConverters.OfGame),
        typeof(IdConverters.OfAttempt),
        typeof(UtcTimeConverter),
    ]
)]
[JsonSerializable(typeof(GameDocument))]
[JsonSerializable(typeof(BatchDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext;
