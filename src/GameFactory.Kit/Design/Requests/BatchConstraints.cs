namespace GameFactory.Kit.Design.Requests;

/// <summary>What a batch asks of all its games (<c>batches.constraints</c>), checked and with defaults filled in.</summary>
public sealed record BatchConstraints
{
    /// <summary>Of android, ios, web; in that order.</summary>
    public IReadOnlyList<string> Platforms { get; init; } = Vocabulary.Platforms;

    /// <summary>Active mechanics to choose wherever they fit.</summary>
    public IReadOnlyList<string> PreferMechanics { get; init; } = [];

    /// <summary>Mechanics never to choose.</summary>
    public IReadOnlyList<string> AvoidMechanics { get; init; } = [];

    /// <summary>0.5 to 2; null lets each game choose around 1.</summary>
    public double? Difficulty { get; init; }

    /// <summary>1 to 10 levels open from the start; null means 3.</summary>
    public int? FreeLevels { get; init; }

    /// <summary>Whether later levels ask for a rewarded ad; null means yes.</summary>
    public bool? AdGating { get; init; }

    /// <summary>False draws mechanics as if nothing had been learned, for a control group; pins and bans hold all the same.</summary>
    public bool Learning { get; init; } = true;

    /// <summary>One of the visual styles; null lets each game choose.</summary>
    public string? Style { get; init; }

    /// <summary>Language of the texts, such as en or pt-BR.</summary>
    public string Language { get; init; } = "en";

    /// <summary>0 to 9, higher first.</summary>
    public int Priority { get; init; }

    /// <summary>Null means no limit.</summary>
    public BatchBudget? Budget { get; init; }

    /// <summary>Null leaves the server's setting.</summary>
    public ObservationWindow? Observation { get; init; }

    /// <summary>What AI may do.</summary>
    public AiUse Ai { get; init; }

    /// <summary>What happens when AI fails.</summary>
    public AiFailurePolicy OnAiFailure { get; init; } = AiFailurePolicy.Offline;
}
