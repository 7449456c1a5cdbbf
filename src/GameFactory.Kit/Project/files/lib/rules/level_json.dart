import 'level.dart';

/// Format of level files that this game reads.
const int levelSchema = 1;

/// Reads a level file; throws [FormatException] when it is none.
Level levelFromJson(Object? json) {
  if (json is! Map<String, Object?> || json['schema'] != levelSchema) {
    throw const FormatException('not a level of schema 1');
  }
  return Level(
    id: _int(json['id']),
    seed: _int(json['seed']),
    mechanic: _string(json['mechanic']),
    modifiers: _list(json['modifiers']).map(_string).toList(),
    params: _map(
      json['params'],
    ).map((key, value) => MapEntry(key, _int(value))),
    entities: _rows(json['entities']),
    grid: _rows(json['grid']),
    goal: _int(json['goal']),
    timeLimitMs: _int(json['timeLimitMs']),
    stars: _ints(json['stars']),
    difficulty: _int(json['difficulty']),
    solution: _rows(json['solution']),
  );
}

int _int(Object? value) =>
    value is int ? value : throw const FormatException('a number is missing');

String _string(Object? value) =>
    value is String ? value : throw const FormatException('a text is missing');

List<Object?> _list(Object? value) => value is List<Object?>
    ? value
    : throw const FormatException('a list is missing');

Map<String, Object?> _map(Object? value) => value is Map<String, Object?>
    ? value
    : throw const FormatException('an object is missing');

List<int> _ints(Object? value) => _list(value).map(_int).toList();

List<List<int>> _rows(Object? value) => _list(value).map(_ints).toList();
