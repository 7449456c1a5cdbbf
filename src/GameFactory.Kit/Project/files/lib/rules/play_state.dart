/// The level is being played.
const int phasePlaying = 0;

/// The goal was reached.
const int phaseWon = 1;

/// The level was lost.
const int phaseLost = 2;

/// The player jumped, a tile turned, or the ball was served.
const int eventAct = 1;

/// Something good was touched: a coin was taken, a lamp was lit.
const int eventGain = 2;

/// The player was hit, or the ball was lost.
const int eventHurt = 4;

/// A brick broke.
const int eventBreak = 8;

/// The ball bounced, or the player landed.
const int eventBounce = 16;

/// Slow motion began.
const int eventSlow = 32;

/// All that changes while a level is played. Rules never change a state that
/// they were given: a step returns a new one.
class PlayState {
  /// [phasePlaying], [phaseWon] or [phaseLost].
  int phase = 0;

  /// Steps made so far.
  int tick = 0;

  /// Points; the level's stars are measured by them.
  int score = 0;

  /// Bits of what happened in the last step, for sound and effects.
  int events = 0;

  /// World time left in ms; stays 0 in a level without a limit.
  int timeLeftMs = 0;

  /// How often slow motion can still be started.
  int slowCharges = 0;

  /// Real time for which slow motion goes on, in ms.
  int slowLeftMs = 0;

  /// State of the random numbers.
  int rng = 1;

  /// The mechanic's own numbers; the rules class names the places.
  List<int> body = [];

  /// A copy that shares nothing with this state.
  PlayState copy() {
    final next = PlayState();
    next.phase = phase;
    next.tick = tick;
    next.score = score;
    next.events = events;
    next.timeLeftMs = timeLeftMs;
    next.slowCharges = slowCharges;
    next.slowLeftMs = slowLeftMs;
    next.rng = rng;
    next.body = body.toList();
    return next;
  }
}

/// FNV-1a (32 bits) over all numbers of [state], four bytes each, low first.
int hashState(PlayState state) {
  var hash = 2166136261;
  hash = _hashInt(hash, state.phase);
  hash = _hashInt(hash, state.tick);
  hash = _hashInt(hash, state.score);
  hash = _hashInt(hash, state.events);
  hash = _hashInt(hash, state.timeLeftMs);
  hash = _hashInt(hash, state.slowCharges);
  hash = _hashInt(hash, state.slowLeftMs);
  hash = _hashInt(hash, state.rng);
  for (var i = 0; i < state.body.length; i++) {
    hash = _hashInt(hash, state.body[i]);
  }
  return hash;
}

int _hashInt(int hash, int value) {
  final bits = value & 0xFFFFFFFF;
  var result = _hashByte(hash, bits & 255);
  result = _hashByte(result, (bits >> 8) & 255);
  result = _hashByte(result, (bits >> 16) & 255);
  return _hashByte(result, (bits >> 24) & 255);
}

// 16777619 is 2^24 + 403: multiplied in two parts, it stays below 2^53.
int _hashByte(int hash, int byte) {
  final mixed = hash ^ byte;
  return (mixed * 403 + ((mixed & 255) << 24)) & 0xFFFFFFFF;
}
