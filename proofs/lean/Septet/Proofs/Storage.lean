import Septet.Storage
import Septet.Proofs.Python

/-! Sizes: divisions by the size of a group, which is a whole number of blocks. -/

namespace Septet

theorem block_cases (fmt : Format) : fmt.block = 16 ∨ fmt.block = 64 := by
  unfold FormatFields.block
  cases fmt.layout <;> simp [BLOCK]

/-- A size of a group is a whole number of blocks, and at most 256. -/
theorem group_size {fmt : Format} {group : Int} (h : group ∈ fmt.groups) :
    ∃ k, 1 ≤ k ∧ group = fmt.block * k ∧ group ≤ LARGEST_GROUP := by
  simp only [FormatFields.groups, range_by, List.mem_map, mem_range] at h
  obtain ⟨k, ⟨h0, h1⟩, rfl⟩ := h
  refine ⟨k + 1, by omega, by rw [Int.mul_add]; omega, ?_⟩
  have := block_cases fmt
  generalize fmt.block = b at *
  rcases this with rfl | rfl <;> omega

theorem sixteens {fmt : Format} {group : Int} (h : group ∈ fmt.groups) :
    ∃ m, 1 ≤ m ∧ m ≤ 16 ∧ group = 16 * m := by
  obtain ⟨k, h0, h1, h2⟩ := group_size h
  rcases block_cases fmt with e | e <;> rw [e] at h1
  · exact ⟨k, by omega, by omega, h1⟩
  · exact ⟨4 * k, by omega, by omega, by omega⟩

theorem group_bytes_eq (fmt : Format) (m : Int) : Storage.group_bytes fmt (16 * m) = 4 + 7 * m := by
  unfold Storage.group_bytes
  omega

/-- The number of groups in a row is the quotient rounded up. -/
theorem row_groups_spec (fmt : Format) {group columns : Int} (hg : 0 < group) (hc : 0 ≤ columns) :
    0 ≤ Storage.row_groups fmt group columns ∧
    columns ≤ group * Storage.row_groups fmt group columns ∧
    group * Storage.row_groups fmt group columns < columns + group := by
  unfold Storage.row_groups
  have split := Int.emod_add_mul_ediv (columns + group - 1) group
  have low := Int.emod_nonneg (columns + group - 1) (show group ≠ 0 by omega)
  have high := Int.emod_lt_of_pos (columns + group - 1) hg
  have := Int.ediv_nonneg (show 0 ≤ columns + group - 1 by omega) (Int.le_of_lt hg)
  omega

theorem mul_mono {a b c : Int} (h : 0 ≤ a) (hbc : b ≤ c) : a * b ≤ a * c := Int.mul_le_mul_of_nonneg_left hbc h

/-- What whole groups take at some rate a weight, beside what the weights of a row take. -/
theorem whole_groups {rate size q columns : Int} (positive : 0 < rate) (some : 0 < size) (least : columns ≤ size * q)
    (most : size * q < columns + size) :
    rate * columns ≤ rate * (size * q) ∧ rate * (size * q) < rate * columns + rate * size ∧
    (columns % size ≠ 0 ∨ rate * (size * q) = rate * columns) := by
  refine ⟨mul_mono (by omega) least, ?_, ?_⟩
  · rw [← Int.mul_add]
    exact Int.mul_lt_mul_of_pos_left most positive
  · rcases Int.lt_or_le columns (size * q) with h | h
    · left
      intro whole
      obtain ⟨d, rfl⟩ := Int.dvd_of_emod_eq_zero whole
      have : d < q := Int.lt_of_mul_lt_mul_left h (by omega)
      have := mul_mono (a := size) (b := d + 1) (c := q) (by omega) (by omega)
      rw [Int.mul_add] at this
      omega
    · right
      have : size * q = columns := by omega
      rw [this]

namespace Proofs

theorem groups_cover_the_row (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (columns : Int)
    (hc : 0 ≤ columns ∧ columns ≤ 2 ^ 40) :
    let held := Storage.row_groups fmt group columns * group
    columns ≤ held ∧ held < columns + group := by
  intro held
  obtain ⟨m, m0, _, rfl⟩ := sixteens hg
  have := row_groups_spec fmt (group := 16 * m) (columns := columns) (by omega) hc.1
  simp only [held]
  rw [Int.mul_comm]
  exact this.2

theorem compression_ratio (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (columns : Int)
    (hc : 0 ≤ columns ∧ columns ≤ 2 ^ 40) :
    let bits := 8 * 2 * group * Storage.row_bytes fmt group columns
    let exact := (7 * group + 64) * columns
    exact ≤ bits ∧ bits < exact + (7 * group + 64) * group ∧ (columns % group ≠ 0 ∨ bits = exact) := by
  intro bits exact
  obtain ⟨m, m0, _, rfl⟩ := sixteens hg
  obtain ⟨_, least, most⟩ := row_groups_spec fmt (group := 16 * m) (columns := columns) (by omega) hc.1
  have said : bits = (7 * (16 * m) + 64) * (16 * m * Storage.row_groups fmt (16 * m) columns) := by
    simp only [bits, Storage.row_bytes, group_bytes_eq]
    grind
  rw [said]
  exact whole_groups (by omega) (by omega) least most

theorem group_lengths_tile_the_row (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (columns g : Int)
    (hc : 0 ≤ columns ∧ columns ≤ 2 ^ 40) (h0 : 0 ≤ g ∧ g ≤ 2 ^ 40)
    (h1 : g < Storage.row_groups fmt group columns) :
    let length := Storage.group_length fmt group columns g
    let last := decide (g + 1 = Storage.row_groups fmt group columns)
    0 < length ∧ length ≤ group ∧ (if last then g * group + length = columns else length = group) := by
  intro length last
  obtain ⟨m, m0, _, rfl⟩ := sixteens hg
  obtain ⟨_, least, most⟩ := row_groups_spec fmt (group := 16 * m) (columns := columns) (by omega) hc.1
  simp only [length, last, Storage.group_length, decide_eq_true_eq]
  generalize Storage.row_groups fmt (16 * m) columns = q at *
  have next := mul_mono (a := 16 * m) (b := g + 1) (c := q) (by omega) (by omega)
  rw [Int.mul_add] at next
  rw [Int.mul_add, Int.mul_comm g]
  by_cases e : g + 1 = q
  · subst e
    rw [Int.mul_add] at *
    simp only [↓reduceIte]
    split <;> omega
  · have after := mul_mono (a := 16 * m) (b := g + 1 + 1) (c := q) (by omega) (by omega)
    rw [Int.mul_add, Int.mul_add] at after
    simp only [e, ↓reduceIte]
    split <;> omega

theorem groups_do_not_overlap (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (columns g h : Int)
    (_ : 0 ≤ columns ∧ columns ≤ 2 ^ 40) (_ : 0 ≤ g ∧ g ≤ 2 ^ 40) (_ : 0 ≤ h ∧ h ≤ 2 ^ 40)
    (order : g < h ∧ h < Storage.row_groups fmt group columns) :
    let size := Storage.group_bytes fmt group
    g * size + size ≤ h * size ∧ h * size + size ≤ Storage.row_bytes fmt group columns := by
  intro size
  obtain ⟨m, m0, _, rfl⟩ := sixteens hg
  simp only [size, Storage.row_bytes, group_bytes_eq]
  generalize Storage.row_groups fmt (16 * m) columns = q at *
  have a := mul_mono (a := 4 + 7 * m) (b := g + 1) (c := h) (by omega) (by omega)
  have b := mul_mono (a := 4 + 7 * m) (b := h + 1) (c := q) (by omega) (by omega)
  grind

theorem blocks_tile_the_group (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (block : Int)
    (h0 : 0 ≤ block ∧ block ≤ 15) (_ : block < group / fmt.block) :
    let start := SCALE_BYTES + block * fmt.block_bytes
    let end_ := start + fmt.block_bytes
    SCALE_BYTES ≤ start ∧ (end_ = Storage.group_bytes fmt group ↔ block + 1 = group / fmt.block) := by
  intro start end_
  obtain ⟨k, k0, size, _⟩ := group_size hg
  simp only [start, end_, FormatFields.block_bytes, Storage.group_bytes]
  have := block_cases fmt
  generalize fmt.block = b at *
  rcases this with rfl | rfl <;> omega

theorem sizes_fit_int64 (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (columns : Int)
    (hc : 0 ≤ columns ∧ columns ≤ 2 ^ 40) : Storage.row_bytes fmt group columns < 2 ^ 43 := by
  obtain ⟨m, m0, m1, rfl⟩ := sixteens hg
  obtain ⟨some, least, most⟩ := row_groups_spec fmt (group := 16 * m) (columns := columns) (by omega) hc.1
  simp only [Storage.row_bytes, group_bytes_eq]
  generalize Storage.row_groups fmt (16 * m) columns = q at *
  have := mul_mono (a := q) (b := 4 + 7 * m) (c := 16 * m) some (by omega)
  rw [Int.mul_comm q (16 * m)] at this
  omega

theorem rows_follow_each_other (fmt : Format) (group : Int) (hg : group ∈ fmt.groups) (rows columns : Int)
    (_ : 0 ≤ rows ∧ rows ≤ 2 ^ 40) (_ : 0 ≤ columns ∧ columns ≤ 2 ^ 40) :
    let one_more := Storage.tensor_bytes fmt group (rows + 1) columns
    let empty := decide (Storage.tensor_bytes fmt group 0 columns = 0 ∧ Storage.row_bytes fmt group 0 = 0)
    empty ∧ one_more = Storage.tensor_bytes fmt group rows columns + Storage.row_bytes fmt group columns := by
  intro one_more empty
  obtain ⟨m, m0, _, rfl⟩ := sixteens hg
  have none : Storage.row_groups fmt (16 * m) 0 = 0 := by
    unfold Storage.row_groups
    exact Int.ediv_eq_zero_of_lt (by omega) (by omega)
  simp only [one_more, empty, Storage.tensor_bytes, Storage.row_bytes, none, decide_eq_true_eq]
  grind

end Septet.Proofs
