namespace GameFactory.Server.Learning;

/// <summary>Constraints for a batch with what earlier ones advise added.</summary>
/// <param name="Constraints">A JSON object of the vocabulary of constraints.</param>
/// <param name="Evidence">One sentence for each addition, and for each advice that was left out.</param>
internal sealed record ConstraintAdvice(string Constraints, IReadOnlyList<string> Evidence);
