import 'dart:math';

import '../rules/level.dart';
import '../rules/modifiers.dart';
import '../rules/play_state.dart';
import '../rules/rules.dart';

/// Told about each step of the rules.
typedef TickListener = void Function(PlayState before, PlayState after);

/// Plays one level: turns real time into fixed ticks and taps into inputs.
///
/// All that is drawn follows from [state]; nothing else decides the game.
class PlaySession {
  PlaySession(this.rules) : _before = rules.start(), _state = rules.start();

  static const int _longestQueue = 8;
  static const double _longestFrame = 0.25;

  /// The rules of the level.
  final LevelRules rules;

  final List<int> _presses = [];
  final List<List<int>> _inputs = [];
  PlayState _before;
  PlayState _state;
  double _unspent = 0;
  int _wish = 0;
  bool _slowWanted = false;

  /// What is played.
  Level get level => rules.level;

  /// The state after the last tick.
  PlayState get state => _state;

  /// Whether the level is neither won nor lost.
  bool get running => _state.phase == phasePlaying;

  /// Pairs of tick and input so far: enough to replay the level.
  List<List<int>> get inputs => _inputs;

  /// A single action, such as a jump; none is lost between two ticks.
  void press(int input) {
    if (_presses.length < _longestQueue) {
      _presses.add(input);
    }
  }

  /// A lasting wish, such as a place to go to; the latest one counts.
  void steer(int input) => _wish = input;

  /// Asks for slow motion.
  void slow() => _slowWanted = true;

  /// Lets [seconds] pass and tells [onTick] about each step. A frame that took
  /// too long is cut short: the game then runs slower instead of jumping.
  void advance(double seconds, TickListener onTick) {
    _unspent += min(seconds, _longestFrame) * 1000;
    while (_unspent >= tickMs && running) {
      _unspent -= tickMs;
      _step(onTick);
    }
  }

  void _step(TickListener onTick) {
    var input = _presses.isEmpty ? _wish : _presses.removeAt(0);
    _wish = 0;
    if (_slowWanted) {
      input += inputSlow;
      _slowWanted = false;
    }
    if (input != 0) {
      _inputs.add([_state.tick, input]);
    }
    _before = _state;
    _state = rules.step(_state, input, tickMs);
    onTick(_before, _state);
  }

  /// The number at [place] of the mechanic's state, between the last two ticks
  /// as far as real time has gone: movement looks smooth at any frame rate.
  double between(int place) {
    final from = _before.body[place];
    final to = _state.body[place];
    final part = running ? min(_unspent / tickMs, 1) : 1;
    return from + (to - from) * part.toDouble();
  }
}
