/// A level as data: what `assets/levels/level_NN.json` holds.
class Level {
  Level({
    required this.id,
    required this.seed,
    required this.mechanic,
    required this.modifiers,
    required this.params,
    required this.entities,
    required this.grid,
    required this.goal,
    required this.timeLimitMs,
    required this.stars,
    required this.difficulty,
    required this.solution,
  });

  /// 1 to 10.
  final int id;

  /// Start of the level's random numbers, 1 to 2^31 - 1.
  final int seed;

  /// Name of the core mechanic.
  final String mechanic;

  /// Names of the modifiers in force.
  final List<String> modifiers;

  /// Numbers of the rules by name; see each rules class.
  final Map<String, int> params;

  /// Things of the level; the meaning of a row is told by the rules class.
  final List<List<int>> entities;

  /// Cells of the level, row by row, all rows of one length; may be empty.
  final List<List<int>> grid;

  /// What has to be reached; the unit is told by the rules class.
  final int goal;

  /// World time until the level is lost; 0 means no limit.
  final int timeLimitMs;

  /// Least score for one, two and three stars.
  final List<int> stars;

  /// 0 to 1000, as the generator measured it.
  final int difficulty;

  /// Pairs of tick and input that win the level with ticks of 20 ms.
  final List<List<int>> solution;

  /// The number called [name], or 0.
  int param(String name) {
    return params[name] ?? 0;
  }

  /// Stars for a won level with [score]: 1 to 3.
  int starsFor(int score) {
    if (score >= stars[2]) {
      return 3;
    }
    if (score >= stars[1]) {
      return 2;
    }
    return 1;
  }
}
