/// How an attempt to open a level ended.
enum GateResult {
  /// The level is open.
  opened,

  /// The player did not finish what was asked.
  declined,

  /// Nothing could be offered just now; trying later may help.
  unavailable,
}

/// Opens levels that ask for more than a win of the level before.
abstract interface class LevelGate {
  /// Prepares what the next [unlock] needs, so that the player need not wait.
  void warmUp();

  /// The player sees the question whether to open [level].
  void promptShown(int level);

  /// Opens [level] when the player does what is asked.
  Future<GateResult> unlock(int level);

  /// Frees what was prepared.
  void dispose();
}
